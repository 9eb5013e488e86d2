package dev.evenkeel.web.playbooks;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.playbooks.DryRuns;
import dev.evenkeel.playbooks.Funnel;
import dev.evenkeel.playbooks.Lift;
import dev.evenkeel.playbooks.Playbook;
import dev.evenkeel.playbooks.Run;
import dev.evenkeel.playbooks.StateChange;
import dev.evenkeel.playbooks.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One playbook.
///
/// @param live the version that is or was live; 0 where none ever was
/// @param closed the ways its steps need and that nobody opened
/// @param states how many runs stand how
public record PlaybookPage(
        Playbook playbook,
        String state,
        int live,
        List<String> closed,
        Funnel funnel,
        Lift lift,
        Map<String, Long> states,
        List<Line> runs,
        List<StateChange> changes,
        DryRuns.@Nullable Progress dryRun,
        List<Problem> problems) {
    /// A run with the name of its account.
    public record Line(Run run, String account) {}

    public boolean isLive() {
        return state.equals("live");
    }

    /// Whether a version is saved that is not live yet.
    public boolean newer() {
        return live != 0 && live != playbook.version();
    }

    public int of(Step step) {
        return playbook.steps().indexOf(step) + 1;
    }
}
