package dev.evenkeel.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How scores went: one point a week over the last twelve weeks, the last one being the day asked for.
final class Trends {
    static final int WEEKS = 12;

    private final ScoreHistory history;
    private final PastRankings past;

    Trends(ScoreHistory history, PastRankings past) {
        this.history = history;
        this.past = past;
    }

    /// Out of the history: what each board showed at the end of the day.
    Map<Integer, List<TrendPoint>> kept(Definition definition, Collection<Integer> subjects, LocalDate today) {
        var trends = new HashMap<Integer, List<TrendPoint>>();
        var totals = history.totals(definition, subjects, today.minusWeeks(WEEKS), today);
        for (var subject : subjects) trends.put(subject, weekly(totals.getOrDefault(subject, new TreeMap<>()), today));
        return trends;
    }

    private static List<TrendPoint> weekly(NavigableMap<LocalDate, Double> totals, LocalDate today) {
        var points = new ArrayList<TrendPoint>();
        for (var day : days(today)) {
            var last = totals.floorEntry(day);
            points.add(new TrendPoint(day, last == null ? 0 : last.getValue()));
        }
        return points;
    }

    /// Computed now, for days that no board showed.
    Map<Integer, List<TrendPoint>> computed(Definition definition, Collection<Integer> subjects, LocalDate asOf) {
        var trends = new HashMap<Integer, List<TrendPoint>>();
        for (var subject : subjects) trends.put(subject, new ArrayList<>());
        for (var day : days(asOf)) {
            var totals = totals(past.ranking(definition, day), subjects);
            trends.forEach((subject, points) -> points.add(new TrendPoint(day, totals.getOrDefault(subject, 0.0))));
        }
        return trends;
    }

    private static Map<Integer, Double> totals(Ranking ranking, Collection<Integer> subjects) {
        var asked = new HashSet<>(subjects);
        var totals = new HashMap<Integer, Double>();
        for (var standing : ranking.standings())
            if (asked.contains(standing.subject())) totals.put(standing.subject(), standing.total());
        return totals;
    }

    /// Gives a definition that is new a past: the scores of the last twelve weeks, where they differ.
    void backfill(Definition definition, LocalDate today) {
        var before = new HashMap<Integer, ScoreHistory.Kept>();
        for (var day : days(today)) {
            if (!day.isBefore(today) || !history.begin(definition, day)) continue;
            var changed = past.ranking(definition, day).standings().stream()
                    .filter(standing -> {
                        var kept = ScoreHistory.Kept.of(standing);
                        return !kept.equals(before.put(standing.subject(), kept));
                    })
                    .toList();
            history.keep(definition, day, changed, List.of());
        }
    }

    private static List<LocalDate> days(LocalDate last) {
        var days = new ArrayList<LocalDate>();
        for (int week = WEEKS; week >= 0; week--) days.add(last.minusWeeks(week));
        return days;
    }
}
