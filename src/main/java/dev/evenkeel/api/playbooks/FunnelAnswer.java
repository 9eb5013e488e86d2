package dev.evenkeel.api.playbooks;

import dev.evenkeel.playbooks.Funnel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way from qualified to won.
///
/// @param of whose: a playbook, a seller or a version; empty for all
record FunnelAnswer(String of, long qualified, List<Stage> stages) {
    /// @param medianHours since the account entered; null where nobody's is known
    record Stage(String name, ShareAnswer reached, @Nullable Double medianHours) {}

    static FunnelAnswer of(Funnel funnel) {
        return new FunnelAnswer(
                funnel.of(),
                funnel.qualified(),
                funnel.stages().stream()
                        .map(stage -> new Stage(
                                stage.name(),
                                ShareAnswer.of(stage.reached()),
                                stage.median().map(FunnelAnswer::hours).orElse(null)))
                        .toList());
    }

    private static double hours(Duration time) {
        return Math.round(time.toMinutes() / 6.0) / 10.0;
    }
}
