package dev.evenkeel.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Which steps of a next round need no new signature: those that were approved, and whose rules look at nothing that
/// got worse. A step whose rules look at no number of the request stands for all of it.
final class Resubmission {
    private final Standing before;
    private final List<Worse.Field> worse;
    private final Map<String, String> skipped = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();

    private Resubmission(Standing before, List<Worse.Field> worse) {
        this.before = before;
        this.worse = worse;
    }

    /// @param skipped why, by step
    /// @param conditions of the approvals that still count
    record Kept(Map<String, String> skipped, List<String> conditions) {}

    static Kept of(Standing before, Ask now, List<Step> steps) {
        var resubmission = new Resubmission(before, Worse.between(before.ask(), now));
        steps.forEach(resubmission::look);
        return new Kept(resubmission.skipped, List.copyOf(resubmission.conditions));
    }

    private void look(Step step) {
        var earlier = before.step(step.name())
                .filter(one -> one.status().isDone())
                .filter(one -> one.step().quorum() >= step.quorum())
                .filter(one -> one.step().because().containsAll(step.because()));
        if (earlier.isEmpty() || gotWorse(step)) return;
        var signed = earlier.get();
        skipped.put(step.name(), why(signed));
        for (var said : signed.said()) if (said.condition() != null) conditions.add(said.condition());
        if (signed.status() == StepStanding.Status.SKIPPED)
            conditions.addAll(before.submitted().keptConditions());
    }

    private boolean gotWorse(Step step) {
        if (step.looksAt().isEmpty()) return !worse.isEmpty();
        return worse.stream()
                .anyMatch(field -> field.name().equals("kind") || step.looksAt().contains(field.name()));
    }

    private String why(StepStanding signed) {
        var by = signed.said().stream()
                .filter(said -> said.ruling().isYes())
                .map(StepStanding.Said::by)
                .collect(Collectors.joining(" and "));
        var approval = signed.skippedBecause() == null
                ? "approved by " + by + " in round " + before.round()
                : Objects.requireNonNull(signed.skippedBecause()).replaceFirst(";.*", "");
        if (worse.isEmpty()) return approval + "; nothing got worse since";
        var others = worse.stream().map(Worse.Field::words).distinct().collect(Collectors.joining(", "));
        return approval + "; what its rules look at did not get worse (though " + others + ")";
    }
}
