package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.Sheet;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.layout.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sheets of needs, and a form for a new one.
///
/// @param name and text as they were entered, where they were refused
public record FitList(List<Row> rows, List<Problem> problems, String name, String account, String text) {
    /// @param account whose deal it is; null where nobody said
    /// @param share 0 to 1; NaN without needs
    public record Row(Sheet sheet, @Nullable Choice account, double share, int missing) {}
}
