package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Floor;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/// Whether the hours kept for exploration are kept.
public record FloorPage(Floor found) {
    public boolean isEmpty() {
        return found.weeks().isEmpty();
    }

    public long past() {
        return found.broken().stream().filter(found::isPast).count();
    }

    public long ahead() {
        return found.broken().size() - past();
    }

    /// Kept and missing hours a week, all skills together.
    public Chart chart() {
        var kept = new TreeMap<LocalDate, Double>();
        var missing = new TreeMap<LocalDate, Double>();
        for (var week : found.weeks()) {
            kept.merge(week.monday(), week.floor() - week.missing(), Double::sum);
            missing.merge(week.monday(), week.missing(), Double::sum);
        }
        return new Chart(
                Chart.Kind.STACKED_BARS,
                "Hours for exploration, by week",
                "hours",
                kept.keySet().stream().map(Say::shortDay).toList(),
                List.of(
                        new Chart.Series(
                                "kept", kept.values().stream().map(Say::tenths).toList()),
                        new Chart.Series(
                                "missing",
                                missing.values().stream().map(Say::tenths).toList())));
    }
}
