package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.ImportReport;
import dev.evenkeel.foundation.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file, how its rows are read, and what would come of it.
///
/// @param names of saved mappings
/// @param tried null before the first dry run
public record MappingPage(
        long upload,
        String file,
        String mapping,
        List<String> names,
        @Nullable ImportReport tried,
        List<Problem> problems) {
    public int rows() {
        return Math.clamp(mapping.lines().count() + 2, 14, 40);
    }
}
