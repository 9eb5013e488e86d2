package dev.evenkeel.qualification.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/// What the accounts that come up would ask of sellers, week by week from the second day on: on the first everything
/// comes up that was ready before.
///
/// @param lines one a seller, whoever has most first
public record Workload(List<Line> lines) {
    /// @param seller empty for accounts without an owner
    /// @param aWeek accounts a week on average
    /// @param busiest accounts in the busiest week
    /// @param converted how many of them converted in time
    public record Line(String seller, int accounts, double aWeek, int busiest, int converted) {}

    static Workload of(List<Raised> raised, Question question) {
        var bySeller = new TreeMap<String, List<Raised>>();
        for (var one : raised)
            if (one.day().isAfter(question.from()))
                bySeller.computeIfAbsent(one.owner(), fresh -> new ArrayList<>())
                        .add(one);
        var lines = new ArrayList<Line>();
        bySeller.forEach((seller, own) -> lines.add(line(seller, own, question)));
        lines.sort(Comparator.comparingInt(Line::accounts).reversed().thenComparing(Line::seller));
        return new Workload(List.copyOf(lines));
    }

    private static Line line(String seller, List<Raised> own, Question question) {
        var byWeek = new HashMap<Long, Integer>();
        for (var one : own)
            byWeek.merge((one.day().toEpochDay() - question.from().toEpochDay()) / 7, 1, Integer::sum);
        int busiest = byWeek.values().stream().max(Integer::compare).orElse(0);
        int converted =
                (int) own.stream().filter(one -> one.converted() != null).count();
        return new Line(seller, own.size(), own.size() / question.weeks(), busiest, converted);
    }

    /// Accounts a week if so many sellers shared them evenly.
    public double shared(int sellers) {
        return lines.stream().mapToDouble(Line::aWeek).sum() / sellers;
    }
}
