package dev.evenkeel.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a deal's needs fit the catalogue of a day (F27): Σ weight · match / Σ weight.
///
/// @param share 0 to 1; NaN without needs
/// @param lines one a need, in their order
public record Fit(LocalDate day, double share, List<Line> lines) {
    /// @param match 1 for available, 0.6 for limited, the chance of being kept for committed by then, 0 otherwise
    /// @param reason in words for ourselves
    /// @param say in words for anybody
    public record Line(Need need, @Nullable Listed listed, double match, Answer answer, String reason, String say) {
        /// Whether it is not fully there.
        public boolean gap() {
            return match < 1;
        }
    }

    public List<Line> gaps() {
        return lines.stream().filter(Line::gap).toList();
    }

    /// Must-haves for which there is nothing.
    public List<Line> missing() {
        return lines.stream()
                .filter(line -> line.need().mustHave() && line.match() == 0)
                .toList();
    }
}
