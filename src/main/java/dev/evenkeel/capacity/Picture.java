package dev.evenkeel.capacity;

import dev.evenkeel.capacity.maths.Available;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The plan as arrays of skill × week, from one day on. Work and reservations are added and taken away at once; every
/// other change of the plan makes a new picture. All numbers are minutes.
///
/// It is not safe for several threads; {@link Ledger} guards it.
final class Picture {
    private CapacityPlan plan;
    private final Weeks weeks;
    private final List<String> skills;
    private final Map<String, Integer> indices = new HashMap<>();
    private final Supply[] supplies;
    private final long[][] promised;
    private final long[][] hoped;
    private final long[][] soft;
    private final long[][] hard;
    private final Map<String, Commitment> commitments = new LinkedHashMap<>();

    /// @param interest hours a month that debt takes, by skill
    Picture(CapacityPlan plan, Weeks weeks, Collection<Commitment> reservations, Map<String, Double> interest) {
        this.plan = plan;
        this.weeks = weeks;
        this.skills = plan.skills().stream().map(PlanLine.Skill::key).toList();
        for (var skill : skills) indices.put(skill, indices.size());
        supplies = skills.stream()
                .map(skill -> Supply.of(plan, skill, weeks, interest.getOrDefault(skill, 0.0)))
                .toArray(Supply[]::new);
        promised = new long[skills.size()][weeks.count()];
        hoped = new long[skills.size()][weeks.count()];
        soft = new long[skills.size()][weeks.count()];
        hard = new long[skills.size()][weeks.count()];
        plan.all(PlanLine.Work.class).forEach(work -> add(Commitment.of(work)));
        reservations.forEach(this::add);
    }

    /// The same picture under a plan that differs in nothing but its work.
    Picture of(CapacityPlan next) {
        plan = next;
        return this;
    }

    CapacityPlan plan() {
        return plan;
    }

    Weeks weeks() {
        return weeks;
    }

    List<String> skills() {
        return skills;
    }

    int index(String skill) {
        return indices.getOrDefault(skill, -1);
    }

    Supply supply(int skill) {
        return supplies[skill];
    }

    Collection<Commitment> commitments() {
        return commitments.values();
    }

    void add(Commitment commitment) {
        commitments.put(id(commitment), commitment);
        spread(commitment, 1);
    }

    void remove(Commitment commitment) {
        var there = commitments.remove(id(commitment));
        if (there != null) spread(there, -1);
    }

    private static String id(Commitment commitment) {
        return (commitment.sort() == Commitment.Sort.WORK ? "w" : "r") + commitment.key();
    }

    private void spread(Commitment commitment, int sign) {
        commitment.hours().forEach((skill, hours) -> {
            int index = index(skill);
            if (index < 0) return;
            var row = row(commitment)[index];
            Spread.onto(row, weeks, Spread.minutes(hours), commitment.from(), commitment.until(), sign);
        });
    }

    private long[][] row(Commitment commitment) {
        return switch (commitment.sort()) {
            case SOFT -> soft;
            case HARD -> hard;
            case WORK ->
                switch (commitment.firmness()) {
                    case CONTRACTUAL, CUSTOMER -> promised;
                    case FORECAST, SPECULATIVE -> hoped;
                };
        };
    }

    /// The minutes of one skill that a commitment takes in each week.
    long[] of(Commitment commitment, String skill) {
        var row = new long[weeks.count()];
        var hours = commitment.hours().get(skill);
        if (hours != null) Spread.onto(row, weeks, Spread.minutes(hours), commitment.from(), commitment.until(), 1);
        return row;
    }

    /// What is left of each week, before any look ahead.
    long[] net(int skill, Confidence confidence) {
        var net = afterReserves(skill, confidence);
        for (int week = 0; week < net.length; week++)
            net[week] -= promised[skill][week] + hoped[skill][week] + soft[skill][week] + hard[skill][week];
        return net;
    }

    /// What may be given to commitments.
    long[] afterReserves(int skill, Confidence confidence) {
        var left = supplies[skill].sure()[confidence.ordinal()].clone();
        for (int week = 0; week < left.length; week++)
            left[week] -= supplies[skill].reserve()[week];
        return left;
    }

    long[] balances(int skill, Confidence confidence) {
        return Available.balances(0, net(skill, confidence), new long[weeks.count()]);
    }

    /// F31.
    long[] free(int skill, Confidence confidence) {
        return Available.toPromise(balances(skill, confidence));
    }

    /// The minutes to be found for an effort at a confidence: it may grow until it is done.
    long needed(double hours, Confidence confidence) {
        double most = plan.all(PlanLine.Growth.class).stream()
                .mapToDouble(PlanLine.Growth::most)
                .findFirst()
                .orElse(1);
        return Spread.minutes(hours * (1 + (most - 1) * confidence.share()));
    }

    /// Hours of a skill that are never sold in some weeks, by what they are kept for; nothing of what there is none of.
    Map<String, Double> kept(int skill, int from, int until) {
        var kept = new LinkedHashMap<String, Double>();
        for (var purpose : PlanLine.Purpose.values()) {
            long minutes = 0;
            for (int week = from; week <= until; week++)
                minutes += supplies[skill].kept()[purpose.ordinal()][week];
            if (minutes > 0) kept.put(purpose.word(), minutes / 60.0);
        }
        return kept;
    }

    Board board() {
        var rows = skills.stream()
                .map(skill -> new Board.Row(skill, plan.nameOf(skill), cells(index(skill))))
                .toList();
        var mondays = java.util.stream.IntStream.range(0, weeks.count())
                .mapToObj(weeks::monday)
                .toList();
        return new Board(weeks.asOf(), mondays, rows);
    }

    private List<Board.Cell> cells(int skill) {
        var balances = balances(skill, Confidence.P85);
        var free = Available.toPromise(balances);
        var cells = new Board.Cell[balances.length];
        for (int week = 0; week < cells.length; week++)
            cells[week] = new Board.Cell(
                    supplies[skill].planned()[week] / 60.0,
                    supplies[skill].expected()[week] / 60.0,
                    supplies[skill].sure()[Confidence.P85.ordinal()][week] / 60.0,
                    supplies[skill].reserve()[week] / 60.0,
                    kept(skill, week, week),
                    promised[skill][week] / 60.0,
                    hoped[skill][week] / 60.0,
                    soft[skill][week] / 60.0,
                    hard[skill][week] / 60.0,
                    balances[week] / 60.0,
                    free[week] / 60.0);
        return Arrays.asList(cells);
    }
}
