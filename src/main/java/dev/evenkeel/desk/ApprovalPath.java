package dev.evenkeel.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/// How long the signatures take (F36): the longest way through the steps, where parallel ones count as their slowest.
/// Eight serial steps of a day and a half are twelve days.
final class ApprovalPath {
    private final Map<String, Step> steps = new HashMap<>();
    private final ToDoubleFunction<String> typical;
    private final Map<String, Double> ends = new HashMap<>();

    private ApprovalPath(List<Step> steps, ToDoubleFunction<String> typical) {
        for (var step : steps) this.steps.put(step.name(), step);
        this.typical = typical;
    }

    /// @param typical how long a step takes from the moment it can be decided
    /// @return in the unit of `typical`
    static double length(List<Step> steps, ToDoubleFunction<String> typical) {
        var path = new ApprovalPath(steps, typical);
        return steps.stream().mapToDouble(step -> path.end(step.name())).max().orElse(0);
    }

    private double end(String name) {
        var known = ends.get(name);
        if (known != null) return known;
        double start = 0;
        for (var earlier : Objects.requireNonNull(steps.get(name)).after()) start = Math.max(start, end(earlier));
        double end = start + typical.applyAsDouble(name);
        ends.put(name, end);
        return end;
    }
}
