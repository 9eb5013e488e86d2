package dev.evenkeel.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// How scores went: one point a week over the last twelve weeks, computed from what is known today about each of them.
///
/// A past week is computed once and kept in memory until something is learned that happened before today.
final class Trends {
    static final int WEEKS = 12;

    private final PastRankings past;
    private final Map<String, Weeks> kept = new ConcurrentHashMap<>();

    Trends(PastRankings past) {
        this.past = past;
    }

    private record Point(double total, boolean qualified) {
        static final Point NONE = new Point(0, false);
    }

    private record Weeks(Definition definition, LocalDate last, TreeMap<LocalDate, Map<Integer, Point>> points) {
        boolean show(Definition other, LocalDate day) {
            return definition.source().equals(other.source()) && last.equals(day);
        }

        Point point(LocalDate day, int subject) {
            return points.getOrDefault(day, Map.of()).getOrDefault(subject, Point.NONE);
        }
    }

    boolean has(Definition definition, LocalDate last) {
        var weeks = kept.get(definition.name());
        return weeks != null && weeks.show(definition, last);
    }

    /// Computes the weeks before the day anew.
    void refresh(Definition definition, LocalDate last) {
        kept.put(definition.name(), compute(definition, null, last));
    }

    private Weeks compute(Definition definition, @Nullable Set<Integer> subjects, LocalDate last) {
        var points = new TreeMap<LocalDate, Map<Integer, Point>>();
        for (var day : days(last)) {
            if (!day.isBefore(last)) continue;
            var ofDay = new HashMap<Integer, Point>();
            for (var standing : past.standings(definition, subjects, day))
                ofDay.put(standing.subject(), new Point(standing.total(), standing.qualified()));
            points.put(day, ofDay);
        }
        return new Weeks(definition, last, points);
    }

    /// The weeks up to the day, with the totals of the day itself; empty while they are being computed for today.
    ///
    /// @param now the totals of the day, by subject
    /// @param mayCompute whether to compute them here and now
    Map<Integer, List<TrendPoint>> of(
            Definition definition,
            Collection<Integer> subjects,
            LocalDate last,
            Map<Integer, Double> now,
            boolean mayCompute) {
        var weeks = weeks(definition, last);
        if (weeks.isEmpty() && mayCompute) weeks = Optional.of(compute(definition, Set.copyOf(subjects), last));
        var trends = new HashMap<Integer, List<TrendPoint>>();
        for (int subject : subjects) {
            var trend = new ArrayList<TrendPoint>();
            for (var day : weeks.map(found -> found.points().keySet()).orElse(Set.of()))
                trend.add(new TrendPoint(
                        day, weeks.orElseThrow().point(day, subject).total()));
            if (!trend.isEmpty()) trend.add(new TrendPoint(last, now.getOrDefault(subject, 0.0)));
            trends.put(subject, trend);
        }
        return trends;
    }

    private Optional<Weeks> weeks(Definition definition, LocalDate last) {
        return Optional.ofNullable(kept.get(definition.name())).filter(weeks -> weeks.show(definition, last));
    }

    /// The first of the latest weeks in all of which the subject was qualified; empty if it was not a week ago.
    Optional<LocalDate> qualifiedSince(Definition definition, int subject, LocalDate last) {
        return weeks(definition, last)
                .flatMap(weeks -> weeks.points().descendingKeySet().stream()
                        .takeWhile(day -> weeks.point(day, subject).qualified())
                        .reduce((later, earlier) -> earlier));
    }

    private static List<LocalDate> days(LocalDate last) {
        var days = new ArrayList<LocalDate>();
        for (int week = WEEKS; week >= 0; week--) days.add(last.minusWeeks(week));
        return days;
    }
}
