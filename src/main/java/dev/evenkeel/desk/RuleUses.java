package dev.evenkeel.desk;

import dev.evenkeel.desk.Happening.Ruled;
import dev.evenkeel.desk.Happening.Submitted;
import dev.evenkeel.desk.policy.Policy;
import dev.evenkeel.desk.policy.RoutingRule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Weighs the rules of the policy by what they did: a rule that never changed an outcome only costs time.
public final class RuleUses {
    private static final int SEEN = 2000;
    private static final double MINUTES_A_DAY = 24 * 60;

    private final Trails trails;
    private final Policies policies;

    RuleUses(Trails trails, Policies policies) {
        this.trails = trails;
        this.policies = policies;
    }

    /// In the order of the policy.
    public List<RuleUse> all() {
        return of(trails.settled(SEEN), policies.current());
    }

    /// As they stood at the end of a day that is over.
    public List<RuleUse> all(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var settled = trails.until(end).stream()
                .filter(request -> !request.standing().isWaiting())
                .limit(SEEN)
                .toList();
        return of(settled, policies.on(day));
    }

    private static List<RuleUse> of(List<Request> settled, Optional<Policy> current) {
        var past = settled.stream()
                .filter(request -> request.state() != State.WITHDRAWN)
                .toList();
        return current.map(policy -> policy.rules()).orElse(List.of()).stream()
                .map(rule -> of(rule, past))
                .toList();
    }

    private static RuleUse of(RoutingRule rule, List<Request> past) {
        var cases = past.stream()
                .filter(request -> sent(request, rule.name()))
                .limit(RuleUse.ENOUGH)
                .toList();
        int changed = (int)
                cases.stream().filter(request -> changed(request, rule.name())).count();
        var lags = new ArrayList<Double>();
        for (var request : cases) lags.addAll(lags(request, rule.name()));
        return new RuleUse(
                rule.name(),
                rule.when().text(),
                cases.size(),
                changed,
                median(lags),
                cases.size() >= RuleUse.ENOUGH && changed == 0);
    }

    private static boolean sent(Request request, String rule) {
        return request.trail().stream()
                .anyMatch(entry -> entry.what() instanceof Submitted round
                        && round.steps().stream()
                                .anyMatch(step -> step.because().contains(rule)));
    }

    private static boolean changed(Request request, String rule) {
        Map<String, Step> steps = new HashMap<>();
        var trail = request.trail();
        for (int i = 0; i < trail.size(); i++) {
            var what = trail.get(i).what();
            if (what instanceof Submitted round) round.steps().forEach(step -> steps.put(step.name(), step));
            if (!(what instanceof Ruled ruled) || ruled.ruling() == Ruling.APPROVE) continue;
            boolean stands = i + 1 == trail.size() || !(trail.get(i + 1).what() instanceof Happening.TakenBack);
            var step = steps.get(ruled.step());
            if (stands && step != null && step.because().contains(rule)) return true;
        }
        return false;
    }

    private static List<Double> lags(Request request, String rule) {
        var lags = new ArrayList<Double>();
        for (var step : request.standing().steps()) {
            var from = step.openSince();
            var to = step.settledAt();
            if (from != null && to != null && step.step().because().contains(rule))
                lags.add(Duration.between(from, to).toMinutes() / MINUTES_A_DAY);
        }
        return lags;
    }

    private static double median(List<Double> numbers) {
        if (numbers.isEmpty()) return 0;
        Collections.sort(numbers);
        int half = numbers.size() / 2;
        return numbers.size() % 2 == 1 ? numbers.get(half) : (numbers.get(half - 1) + numbers.get(half)) / 2;
    }
}
