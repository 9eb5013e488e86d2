package dev.evenkeel.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long each step usually takes, from the moment it can be decided until it is settled: the mean of past requests;
/// its time limit, or a day, where there are none.
final class StepTimes {
    private static final double MINUTES_A_DAY = 24 * 60;

    private final Map<String, double[]> sums = new HashMap<>();
    private final Map<String, Step> steps = new HashMap<>();

    StepTimes(List<Request> past, List<Step> steps) {
        for (var step : steps) this.steps.put(step.name(), step);
        for (var request : past) request.standing().steps().forEach(this::note);
    }

    private void note(StepStanding step) {
        var from = step.openSince();
        var to = step.settledAt();
        if (from == null || to == null) return;
        var sum = sums.computeIfAbsent(step.step().name(), name -> new double[2]);
        sum[0] += Duration.between(from, to).toMinutes() / MINUTES_A_DAY;
        sum[1]++;
    }

    double typicalDays(String name) {
        var sum = sums.get(name);
        if (sum != null) return sum[0] / sum[1];
        var step = steps.get(name);
        return step == null || step.withinMinutes() == 0 ? 1 : step.withinMinutes() / MINUTES_A_DAY;
    }
}
