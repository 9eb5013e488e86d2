package dev.evenkeel.desk.policy;

import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who signs what, compiled from one version of the document.
///
/// @param version 0 for a text that is not saved
/// @param hourCost what an hour of work costs the company
/// @param winUplift by how much an open deal of another account gains when it gets what it asks for (M92)
/// @param yearStarts the month in which the company's year begins, from 1 on
/// @param grossMargin of revenue, 0 to 1; null where nobody said (M71)
/// @param paybackMonths within which winning a customer has to pay for itself; null where nobody said (M71)
/// @param segment the trait of an account that is its segment
/// @param roles people by role
/// @param left who left, and since when
public record Policy(
        int version,
        String title,
        Money hourCost,
        double winUplift,
        int yearStarts,
        @Nullable Double grossMargin,
        @Nullable Integer paybackMonths,
        String segment,
        List<String> skills,
        Map<String, List<String>> roles,
        Map<String, LocalDate> left,
        List<Away> away,
        Map<String, StepRule> steps,
        List<RoutingRule> rules) {
    public String currency() {
        return hourCost.currency();
    }

    /// The people behind names and roles who are still here, each once.
    public List<String> people(Collection<String> words, LocalDate day) {
        var people = new LinkedHashSet<String>();
        for (var word : words) people.addAll(roles.getOrDefault(word, List.of(word)));
        people.removeIf(who -> hasLeft(who, day));
        return List.copyOf(people);
    }

    private boolean hasLeft(String who, LocalDate day) {
        var since = left.get(who);
        return since != null && !since.isAfter(day);
    }

    /// Who decides in somebody's place on a day.
    public Optional<String> standIn(String who, LocalDate day) {
        return away.stream()
                .filter(one -> one.who().equals(who) && one.covers(day))
                .map(Away::delegate)
                .findFirst();
    }

    public Optional<RoutingRule> rule(String name) {
        return rules.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// The steps that a rule asks for, with those of the rules it brings along.
    public List<String> stepsOf(RoutingRule rule) {
        var steps = new LinkedHashSet<>(rule.steps());
        for (var other : rule.also()) rule(other).ifPresent(also -> steps.addAll(stepsOf(also)));
        return List.copyOf(steps);
    }

    public List<String> rolesOf(String who) {
        return roles.entrySet().stream()
                .filter(role -> role.getValue().contains(who))
                .map(Map.Entry::getKey)
                .toList();
    }
}
