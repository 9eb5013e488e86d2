package dev.evenkeel.web.accounts;

import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.DayOfUse;
import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.PersonDay;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an account or a person did over the last twelve weeks, as charts and figures.
public final class UsageCharts {
    private static final int DAYS = 84;
    private static final int NAMES = 7;
    private static final int SHORT = 28;
    private static final List<Measure> ENDS = List.of(
            new Measure(Aggregate.FIRST_DAY, EventFilter.ANY_ACTIVITY, Window.always()),
            new Measure(Aggregate.LAST_DAY, EventFilter.ANY_ACTIVITY, Window.always()));

    private final Activity activity;

    public UsageCharts(Activity activity) {
        this.activity = activity;
    }

    /// Figures of the last 28 days and the 28 before, and charts of twelve weeks.
    ///
    /// @param names all names that occur in the charts' time, the most frequent first
    /// @param byPerson who did how much on which of the charts' days
    public record Use(
            long people,
            long peopleBefore,
            long events,
            long eventsBefore,
            long days,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            List<String> names,
            List<Chart> charts,
            List<PersonDay> byPerson) {
        /// How much somebody did in each of the twelve weeks, the oldest first.
        Map<Integer, double[]> weeks(LocalDate to) {
            var weeks = new HashMap<Integer, double[]>();
            for (var each : byPerson) {
                int week = DAYS / 7 - 1 - (int) (to.toEpochDay() - each.day().toEpochDay()) / 7;
                weeks.computeIfAbsent(each.person(), person -> new double[DAYS / 7])[week] += each.times();
            }
            return weeks;
        }
    }

    public Use use(Grain grain, int subject, LocalDate day) {
        var from = day.minusDays(DAYS - 1L);
        var active = Meanwhile.of(() -> activity.personDays(grain, subject, from, day));
        var days = Meanwhile.of(() -> activity.days(grain, subject, from, day));
        var ends = activity.measure(grain, ENDS, List.of(subject), day)
                .getOrDefault(subject, new double[] {Double.NaN, Double.NaN});
        var names = names(days.answer());
        var now = tracked(active.answer(), day.minusDays(SHORT), day);
        var before = tracked(active.answer(), day.minusDays(2 * SHORT), day.minusDays(SHORT));
        return new Use(
                now.stream().map(PersonDay::person).distinct().count(),
                before.stream().map(PersonDay::person).distinct().count(),
                now.stream().mapToLong(PersonDay::tracked).sum(),
                before.stream().mapToLong(PersonDay::tracked).sum(),
                now.stream().map(PersonDay::day).distinct().count(),
                date(ends[0]),
                date(ends[1]),
                names,
                charts(grain, from, day, active.answer(), days.answer(), names),
                active.answer());
    }

    /// @param after the last day that is left out
    private static List<PersonDay> tracked(List<PersonDay> all, LocalDate after, LocalDate to) {
        return all.stream()
                .filter(each -> each.tracked() > 0
                        && each.day().isAfter(after)
                        && !each.day().isAfter(to))
                .toList();
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
            List<PersonDay> byPerson,
            List<DayOfUse> days,
            List<String> names) {
        var labels = from.datesUntil(to.plusDays(1)).map(LocalDate::toString).toList();
        var charts = new ArrayList<Chart>();
        if (grain == Grain.ACCOUNT) {
            var active = byPerson.stream()
                    .filter(each -> each.tracked() > 0)
                    .collect(Collectors.groupingBy(PersonDay::day, Collectors.counting()));
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
