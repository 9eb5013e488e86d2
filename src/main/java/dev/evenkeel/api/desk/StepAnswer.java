package dev.evenkeel.api.desk;

import dev.evenkeel.desk.Step;
import dev.evenkeel.desk.StepStanding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A signature that the request needs.
///
/// @param status `blocked`, `open`, `approved`, `declined` or `skipped`; absent of a preview
/// @param deciders who could decide it now
/// @param due when its time limit passes
record StepAnswer(
        String name,
        String title,
        @Nullable String status,
        List<String> approvers,
        int quorum,
        List<String> after,
        List<String> because,
        List<String> deciders,
        @Nullable Instant due,
        List<Said> said,
        @Nullable String skippedBecause) {
    /// @param seat in whose place
    record Said(
            Instant at,
            String by,
            String seat,
            String ruling,
            @Nullable String condition,
            @Nullable String comment) {
        static Said of(StepStanding.Said one) {
            var ruling = one.ruling().name().toLowerCase(Locale.ROOT);
            return new Said(one.at(), one.by(), one.seat(), ruling, one.condition(), one.comment());
        }
    }

    static StepAnswer of(StepStanding standing, List<String> deciders) {
        var step = standing.step();
        return new StepAnswer(
                step.name(),
                step.title(),
                standing.status().name().toLowerCase(Locale.ROOT),
                step.approvers(),
                step.quorum(),
                step.after(),
                step.because(),
                deciders,
                standing.due().orElse(null),
                standing.said().stream().map(Said::of).toList(),
                standing.skippedBecause());
    }

    static StepAnswer planned(Step step) {
        return new StepAnswer(
                step.name(),
                step.title(),
                null,
                step.approvers(),
                step.quorum(),
                step.after(),
                step.because(),
                List.of(),
                null,
                List.of(),
                null);
    }
}
