package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.horizons.Allocation;
import dev.evenkeel.capacity.horizons.Allocation.Line;
import dev.evenkeel.capacity.horizons.Horizon;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Say;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the planned hours are shared out between now and later.
public record AllocationPage(Allocation found) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    public boolean isEmpty() {
        return found.horizons().isEmpty();
    }

    public String band(Horizon horizon) {
        return band(horizon.atLeast(), horizon.atMost());
    }

    private static String band(@Nullable Double least, @Nullable Double most) {
        if (least != null && most != null) return Say.percent(least) + " to " + Say.percent(most);
        if (least != null) return "at least " + Say.percent(least);
        return most == null ? "no band" : "at most " + Say.percent(most);
    }

    public boolean isOutside(Horizon horizon) {
        double share = found.share(horizon.name());
        return horizon.atLeast() != null && share < horizon.atLeast()
                || horizon.atMost() != null && share > horizon.atMost();
    }

    public String title(Line line) {
        return found.horizons().stream()
                .filter(one -> one.name().equals(line.horizon()))
                .map(Horizon::title)
                .findFirst()
                .orElse("No rule holds");
    }

    /// Of the planned hours, those that nothing is planned for yet; below zero where more is planned than there is.
    public double open() {
        double taken = found.horizons().stream()
                        .mapToDouble(one -> found.share(one.name()))
                        .sum()
                + found.share(Allocation.OTHER);
        return 1 - taken;
    }

    public Chart chart() {
        var series = new ArrayList<Chart.Series>();
        for (var horizon : found.horizons()) series.add(series(horizon.title(), horizon.name()));
        if (found.hours(Allocation.OTHER) > 0) series.add(series("no rule holds", Allocation.OTHER));
        return new Chart(
                Chart.Kind.STACKED_BARS,
                "Share of the planned hours, %",
                "%",
                found.months().stream()
                        .map(month -> MONTH.format(month.month()))
                        .toList(),
                List.copyOf(series));
    }

    private Chart.Series series(String title, String horizon) {
        return new Chart.Series(
                title,
                found.months().stream()
                        .map(month -> Say.tenths(100 * month.share(horizon)))
                        .toList());
    }
}
