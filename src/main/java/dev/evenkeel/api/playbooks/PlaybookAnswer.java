package dev.evenkeel.api.playbooks;

import dev.evenkeel.playbooks.Playbook;
import dev.evenkeel.playbooks.State;
import dev.evenkeel.playbooks.StateChange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A playbook as its current version says it.
///
/// @param liveVersion the version that is or was live; null where none ever was
record PlaybookAnswer(
        String name,
        int version,
        String title,
        @Nullable String description,
        String definition,
        String trigger,
        @Nullable String audience,
        double holdOut,
        String routing,
        List<StepAnswer> steps,
        String state,
        @Nullable Integer liveVersion) {
    record StepAnswer(String name, String does, String next) {}

    static PlaybookAnswer of(Playbook playbook, Optional<StateChange> state) {
        var audience = playbook.audience();
        return new PlaybookAnswer(
                playbook.name(),
                playbook.version(),
                playbook.title(),
                playbook.description(),
                playbook.definition(),
                playbook.trigger().words(),
                audience == null ? null : audience.text(),
                playbook.holdOut().share(),
                playbook.routing().by().word(),
                playbook.steps().stream()
                        .map(step -> new StepAnswer(step.name(), step.action().words(), step.next()))
                        .toList(),
                state.map(StateChange::state).orElse(State.DRAFT).word(),
                state.map(StateChange::version).orElse(null));
    }
}
