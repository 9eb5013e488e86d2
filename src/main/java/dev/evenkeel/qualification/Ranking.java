package dev.evenkeel.qualification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// All subjects of a definition as of a day: the qualified first, then by points.
///
/// @param live whether it is the board of today, which follows every event; otherwise it was computed for a past day
public record Ranking(Definition definition, LocalDate asOf, boolean live, List<Standing> standings) {
    /// The best first.
    public static final Comparator<Standing> ORDER = Comparator.comparing(Standing::qualified)
            .thenComparing(standing -> !standing.disqualified())
            .thenComparingDouble(Standing::total)
            .reversed()
            .thenComparingInt(Standing::subject);

    public long qualified() {
        return standings.stream().filter(Standing::qualified).count();
    }
}
