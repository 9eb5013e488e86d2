package dev.evenkeel.web.accounts;

import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.DayOfUse;
import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Meanwhile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an account or a person did over the last twelve weeks, as charts and figures.
public final class UsageCharts {
    private static final int DAYS = 84;
    private static final int NAMES = 7;
    private static final List<Measure> FIGURES = List.of(
            new Measure(Aggregate.PEOPLE, EventFilter.ANY_ACTIVITY, Window.ofDays(28)),
            new Measure(
                    Aggregate.PEOPLE,
                    EventFilter.ANY_ACTIVITY,
                    Window.ofDays(28).previous()),
            new Measure(Aggregate.COUNT, EventFilter.ANY_ACTIVITY, Window.ofDays(28)),
            new Measure(
                    Aggregate.COUNT, EventFilter.ANY_ACTIVITY, Window.ofDays(28).previous()),
            new Measure(Aggregate.DAYS, EventFilter.ANY_ACTIVITY, Window.ofDays(28)),
            new Measure(Aggregate.FIRST_DAY, EventFilter.ANY_ACTIVITY, Window.always()),
            new Measure(Aggregate.LAST_DAY, EventFilter.ANY_ACTIVITY, Window.always()));

    private final Activity activity;

    public UsageCharts(Activity activity) {
        this.activity = activity;
    }

    /// Figures of the last 28 days and the 28 before, and charts of twelve weeks.
    ///
    /// @param names all names that occur in the charts' time, the most frequent first
    public record Use(
            long people,
            long peopleBefore,
            long events,
            long eventsBefore,
            long days,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            List<String> names,
            List<Chart> charts) {}

    public Use use(Grain grain, int subject, LocalDate day) {
        var from = day.minusDays(DAYS - 1L);
        var active = Meanwhile.of(() ->
                grain == Grain.ACCOUNT ? activity.activePeople(grain, subject, from, day) : Map.<LocalDate, Long>of());
        var days = Meanwhile.of(() -> activity.days(grain, subject, from, day));
        var figures = activity.measure(grain, FIGURES, List.of(subject), day)
                .getOrDefault(subject, new double[] {0, 0, 0, 0, 0, Double.NaN, Double.NaN});
        var names = names(days.answer());
        return new Use(
                (long) figures[0],
                (long) figures[1],
                (long) figures[2],
                (long) figures[3],
                (long) figures[4],
                date(figures[5]),
                date(figures[6]),
                names,
                charts(grain, from, day, active.answer(), days.answer(), names));
    }

    private static @Nullable LocalDate date(double epochDay) {
        return Double.isNaN(epochDay) ? null : LocalDate.ofEpochDay((long) epochDay);
    }

    private static List<String> names(List<DayOfUse> days) {
        var totals = new HashMap<String, Long>();
        days.forEach(use -> totals.merge(use.name(), use.times(), Long::sum));
        return totals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Chart> charts(
            Grain grain,
            LocalDate from,
            LocalDate to,
            Map<LocalDate, Long> active,
            List<DayOfUse> days,
            List<String> names) {
        var labels = from.datesUntil(to.plusDays(1)).map(LocalDate::toString).toList();
        var charts = new ArrayList<Chart>();
        if (grain == Grain.ACCOUNT) {
            var people = from.datesUntil(to.plusDays(1))
                    .map(day -> active.getOrDefault(day, 0L))
                    .toList();
            charts.add(new Chart(
                    Chart.Kind.AREA,
                    "People active a day",
                    "people",
                    labels,
                    List.of(new Chart.Series("People active", people))));
        }
        charts.add(new Chart(
                Chart.Kind.STACKED_BARS, "Events a day, by name", "events", labels, series(days, names, from)));
        return charts;
    }

    private static List<Chart.Series> series(List<DayOfUse> days, List<String> names, LocalDate from) {
        var byName = new LinkedHashMap<String, long[]>();
        names.stream().limit(NAMES).forEach(name -> byName.put(name, new long[DAYS]));
        for (var use : days) {
            var name = byName.containsKey(use.name()) ? use.name() : "Other";
            byName.computeIfAbsent(name, other -> new long[DAYS])[
                            (int) (use.day().toEpochDay() - from.toEpochDay())] +=
                    use.times();
        }
        return byName.entrySet().stream()
                .map(entry -> new Chart.Series(
                        entry.getKey(), Arrays.stream(entry.getValue()).boxed().toList()))
                .sorted(Comparator.comparing(
                        (Chart.Series series) -> series.name().equals("Other")))
                .toList();
    }
}
