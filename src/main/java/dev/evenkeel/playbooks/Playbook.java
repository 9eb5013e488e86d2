package dev.evenkeel.playbooks;

import dev.evenkeel.rules.Rule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is done about an account when something is true of it, compiled from one version of its document.
///
/// @param version 0 for a text that is not saved
/// @param definition whose verdicts, scores and signals it goes by
/// @param audience who of those it is for; null for all
/// @param stopWhen ends a run before its next step; null for never
/// @param coolDownDays how long after the begin of a run the same account does not enter again
/// @param cap the most accounts a seller a day from this playbook
public record Playbook(
        String name,
        int version,
        String title,
        @Nullable String description,
        String definition,
        Trigger trigger,
        @Nullable Rule audience,
        @Nullable Rule stopWhen,
        HoldOut holdOut,
        Goal goal,
        int coolDownDays,
        QuietHours quiet,
        int cap,
        Routing routing,
        List<Step> steps) {
    public Playbook {
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    String first() {
        return steps.getFirst().name();
    }

    /// Whether one of its steps does such a thing.
    boolean does(Class<? extends Action> action) {
        return steps.stream().anyMatch(step -> action.isInstance(step.action()));
    }
}
