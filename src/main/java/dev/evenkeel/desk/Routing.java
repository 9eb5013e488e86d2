package dev.evenkeel.desk;

import dev.evenkeel.desk.policy.AskWords;
import dev.evenkeel.desk.policy.Policy;
import dev.evenkeel.desk.policy.StepRule;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the signatures that a request needs: those of every rule that holds, and product's where it is expedited
/// (M92).
final class Routing {
    static final String GATE = "Expedite gate";
    private static final String PRODUCT = "product";
    private static final String GATE_STEP = "long_term_value";
    private static final long TWO_DAYS = 2 * 24 * 60;

    private final Policy policy;
    private final String by;
    private final LocalDate day;
    private final Map<String, Set<String>> because = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @param by who asks: nobody signs for themselves
    private Routing(Policy policy, String by, LocalDate day) {
        this.policy = policy;
        this.by = by;
        this.day = day;
    }

    /// @param reasons of each rule that held, the condition with its values
    record Route(List<Step> steps, Map<String, String> reasons) {}

    /// @throws Refused where a step could not be signed by enough people
    static Route of(Policy policy, Ask ask, Map<String, @Nullable Object> values, String by, LocalDate day) {
        var routing = new Routing(policy, by, day);
        routing.applyRules(values);
        var steps = routing.steps();
        if (ask.expedite()) steps = routing.gated(steps);
        if (!routing.problems.isEmpty()) throw new Refused(routing.problems);
        return new Route(List.copyOf(steps), routing.reasons);
    }

    private void applyRules(Map<String, @Nullable Object> values) {
        for (var rule : policy.rules()) {
            var verdict = rule.when().evaluate(values);
            if (!verdict.holds()) continue;
            reasons.put(rule.name(), words(verdict));
            for (var step : policy.stepsOf(rule)) {
                because.computeIfAbsent(step, name -> new LinkedHashSet<>()).add(rule.name());
                names.computeIfAbsent(step, name -> new LinkedHashSet<>())
                        .addAll(rule.when().names());
            }
        }
    }

    private static String words(Verdict verdict) {
        var values = verdict.values().entrySet().stream()
                .map(value -> value.getKey() + " is " + Objects.requireNonNullElse(value.getValue(), "not known"))
                .collect(Collectors.joining(", "));
        return verdict.part().text() + (values.isEmpty() ? "" : ": " + values);
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var rule : policy.steps().values()) if (because.containsKey(rule.name())) steps.add(step(rule));
        return steps;
    }

    private Step step(StepRule rule) {
        var approvers = withoutAsker(rule.approvers());
        if (approvers.size() < rule.quorum())
            problems.add(new Problem(
                    "step " + rule.name(),
                    "It needs " + rule.quorum() + " to sign, and without whoever asks or left there are "
                            + approvers.size(),
                    "Add approvers to it in the desk policy"));
        return new Step(
                rule.name(),
                rule.title(),
                approvers,
                rule.quorum(),
                rule.withinMinutes(),
                withoutAsker(rule.escalate()),
                before(rule, new LinkedHashSet<>()),
                List.copyOf(because.getOrDefault(rule.name(), Set.of())),
                fields(names.getOrDefault(rule.name(), Set.of())));
    }

    private List<String> withoutAsker(List<String> words) {
        return policy.people(words, day).stream().filter(who -> !who.equals(by)).toList();
    }

    /// The steps that come first and are asked for: through those that are not, to those before them.
    private List<String> before(StepRule rule, Set<String> found) {
        for (var earlier : rule.after()) {
            if (because.containsKey(earlier)) found.add(earlier);
            else before(Objects.requireNonNull(policy.steps().get(earlier)), found);
        }
        return List.copyOf(found);
    }

    private static List<String> fields(Set<String> names) {
        return names.stream()
                .flatMap(name -> AskWords.fieldsOf(name).stream())
                .distinct()
                .toList();
    }

    private List<Step> gated(List<Step> steps) {
        var product = withoutAsker(List.of(PRODUCT));
        if (!policy.roles().containsKey(PRODUCT) || product.isEmpty()) {
            problems.add(new Problem(
                    "expedite",
                    "Its long-term value needs product's signature, and nobody else has the role `product`",
                    "Add the role to the desk policy, or ask without expediting"));
            return steps;
        }
        if (steps.stream().anyMatch(step -> product.containsAll(step.approvers()))) return steps;
        reasons.put(GATE, "expedite: its long-term value needs product's signature");
        var gated = new ArrayList<>(steps);
        gated.add(new Step(
                GATE_STEP,
                "Product: long-term value",
                product,
                1,
                TWO_DAYS,
                List.of(),
                List.of(),
                List.of(GATE),
                List.of()));
        return gated;
    }
}
