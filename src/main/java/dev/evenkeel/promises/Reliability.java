package dev.evenkeel.promises;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How well promises were kept (F34, M112), as known on a day.
///
/// @param all together
/// @param byClass by how firmly they were meant; also by team and by seller, the one with most first
/// @param months by the month they were first due in, oldest first
/// @param causes how often each was the reason of a slip (M154), the most frequent first
/// @param calibration of the chances that were stated: from low to high
public record Reliability(
        LocalDate day,
        Line all,
        List<Line> byClass,
        List<Line> byTeam,
        List<Line> bySeller,
        List<Month> months,
        Map<Cause, Long> causes,
        List<Band> calibration) {
    /// @param kept on time and in full by the first date, of those that were due
    /// @param keptByCurrent the same by the date they have now
    /// @param brier mean of (stated chance − kept)², 0 is best; NaN where nobody stated one
    /// @param stated how many were due with a stated chance
    public record Line(String name, Share kept, Share keptByCurrent, double brier, long stated) {}

    public record Month(YearMonth month, Share kept) {}

    /// Promises with a like chance.
    ///
    /// @param chance its mean
    public record Band(double chance, Share kept) {}

    /// @param promises as known at the end of the day
    public static Reliability of(List<Promise> promises, LocalDate day) {
        var due = promises.stream()
                .filter(promise -> promise.outcome(day).counts())
                .toList();
        return new Reliability(
                day,
                line("All", promises, day),
                grouped(promises, day, promise -> promise.firmness().word()),
                grouped(promises, day, promise -> promise.team() == null ? "no team" : promise.team()),
                grouped(promises, day, Promise::seller),
                months(due, day),
                causes(promises),
                calibration(due, day));
    }

    private static List<Line> grouped(List<Promise> promises, LocalDate day, Function<Promise, String> by) {
        return promises.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> line(group.getKey(), group.getValue(), day))
                .filter(line -> line.kept().of() > 0)
                .sorted((one, other) ->
                        Long.compare(other.kept().of(), one.kept().of()))
                .toList();
    }

    private static Line line(String name, List<Promise> promises, LocalDate day) {
        long met = 0;
        long of = 0;
        long metNow = 0;
        long ofNow = 0;
        long stated = 0;
        double squares = 0;
        for (var promise : promises) {
            var now = promise.outcomeByCurrentDate(day);
            if (now.counts()) ofNow++;
            if (now == Promise.Outcome.MET) metNow++;
            var outcome = promise.outcome(day);
            if (!outcome.counts()) continue;
            of++;
            double hit = outcome == Promise.Outcome.MET ? 1 : 0;
            met += (long) hit;
            if (promise.chance() == null) continue;
            stated++;
            squares += (promise.chance() - hit) * (promise.chance() - hit);
        }
        return new Line(
                name,
                new Share(met, of),
                new Share(metNow, ofNow),
                stated == 0 ? Double.NaN : squares / stated,
                stated);
    }

    private static List<Month> months(List<Promise> due, LocalDate day) {
        return due.stream()
                .collect(Collectors.groupingBy(
                        promise -> YearMonth.from(promise.firstDue()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(month -> new Month(month.getKey(), share(month.getValue(), day)))
                .toList();
    }

    private static Share share(List<Promise> due, LocalDate day) {
        long met = due.stream()
                .filter(promise -> promise.outcome(day) == Promise.Outcome.MET)
                .count();
        return new Share(met, due.size());
    }

    private static Map<Cause, Long> causes(List<Promise> promises) {
        var counts = new EnumMap<Cause, Long>(Cause.class);
        for (var promise : promises) promise.cause().ifPresent(cause -> counts.merge(cause, 1L, Long::sum));
        var sorted = new java.util.LinkedHashMap<Cause, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Cause, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static List<Band> calibration(List<Promise> due, LocalDate day) {
        var bands = new TreeMap<Integer, List<Promise>>();
        for (var promise : due)
            if (promise.chance() != null)
                bands.computeIfAbsent((int) Math.min(4, promise.chance() * 5), band -> new ArrayList<>())
                        .add(promise);
        return bands.values().stream()
                .map(band -> new Band(
                        band.stream()
                                .map(Promise::chance)
                                .mapToDouble(java.util.Objects::requireNonNull)
                                .average()
                                .orElseThrow(),
                        share(band, day)))
                .toList();
    }
}
