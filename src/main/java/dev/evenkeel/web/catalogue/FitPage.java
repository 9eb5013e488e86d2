package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.Fit;
import dev.evenkeel.catalogue.Listed;
import dev.evenkeel.catalogue.Sheet;
import dev.evenkeel.catalogue.Suggestion;
import dev.evenkeel.web.layout.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sheet of needs, filled in as of a day.
///
/// @param likely the fit if the first suggestion of every open line is right, 0 to 1
/// @param all the whole catalogue, to choose from
public record FitPage(
        Sheet sheet, @Nullable Choice account, Fit fit, double likely, List<Line> lines, List<Listed> all) {
    /// @param suggestions of an open line, the likeliest first
    public record Line(int number, Fit.Line fit, @Nullable String matchedBy, List<Suggestion> suggestions) {
        public boolean open() {
            return fit.need().capability() == null;
        }
    }

    public long open() {
        return lines.stream().filter(Line::open).count();
    }
}
