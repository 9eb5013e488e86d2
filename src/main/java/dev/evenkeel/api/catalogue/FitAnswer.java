package dev.evenkeel.api.catalogue;

import dev.evenkeel.catalogue.Fit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How needs fit the catalogue of a day (F27).
///
/// @param fit Σ weight · match / Σ weight, 0 to 1; null without needs
/// @param missing must-haves for which there is nothing, in their words
record FitAnswer(LocalDate asOf, @Nullable Double fit, List<String> missing, List<Line> lines) {
    /// @param answer yes, with_limits, from_date, not_planned or open
    /// @param reason for ourselves
    /// @param say safe for any audience
    record Line(
            String asked,
            @Nullable String capability,
            double weight,
            boolean mustHave,
            double match,
            String answer,
            String reason,
            String say) {
        static Line of(Fit.Line line) {
            var need = line.need();
            return new Line(
                    need.asked(),
                    need.capability(),
                    need.weight(),
                    need.mustHave(),
                    line.match(),
                    line.answer().word(),
                    line.reason(),
                    line.say());
        }
    }

    static FitAnswer of(Fit fit) {
        return new FitAnswer(
                fit.day(),
                UsageAnswer.known(fit.share()),
                fit.missing().stream().map(line -> line.need().asked()).toList(),
                fit.lines().stream().map(Line::of).toList());
    }
}
