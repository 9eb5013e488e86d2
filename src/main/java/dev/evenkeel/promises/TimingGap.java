package dev.evenkeel.promises;

import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How much earlier is sold than can be delivered: Σ max(0, capable − promised) × value a year (F35, M125), over
/// open promises.
///
/// @param lines those with a gap, the largest first
/// @param without those for which no capable day is known at all
/// @param promises how many are open
public record TimingGap(LocalDate day, List<Line> lines, List<Promise> without, int promises) {
    private static final double YEAR = 365;

    /// @param capable the first day it could be kept
    public record Line(Promise promise, LocalDate capable) {
        public long days() {
            return ChronoUnit.DAYS.between(promise.due(), capable);
        }

        /// Value a year × the gap in years; null where nobody said what hangs on it.
        public @Nullable Money cost() {
            var value = promise.value();
            return value == null ? null : value.times(days() / YEAR);
        }
    }

    static TimingGap of(List<Promise> promises, LocalDate day, Contradictions contradictions) {
        var lines = new ArrayList<Line>();
        var without = new ArrayList<Promise>();
        int open = 0;
        for (var promise : promises) {
            if (!promise.isOpen()) continue;
            open++;
            var capable = contradictions.capable(promise, day);
            if (capable.isEmpty()) without.add(promise);
            else if (capable.get().isAfter(promise.due())) lines.add(new Line(promise, capable.get()));
        }
        lines.sort(Comparator.comparingLong(Line::days).reversed());
        return new TimingGap(day, List.copyOf(lines), List.copyOf(without), open);
    }

    public long days() {
        return lines.stream().mapToLong(Line::days).sum();
    }

    /// Value × years that wait, by currency.
    public Map<String, Money> cost() {
        var sums = new TreeMap<String, Money>();
        for (var line : lines) {
            var cost = line.cost();
            if (cost != null) sums.merge(cost.currency(), cost, Money::plus);
        }
        return sums;
    }
}
