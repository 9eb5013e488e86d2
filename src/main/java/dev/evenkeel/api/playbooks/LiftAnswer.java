package dev.evenkeel.api.playbooks;

import dev.evenkeel.playbooks.Lift;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a playbook is worth (F26), with the interval of F41.
///
/// @param lift treated less held out; null where one of the groups is empty
/// @param probability of such a difference by chance; null where it cannot be told
/// @param young how many entered too lately to judge
record LiftAnswer(
        String goal,
        ShareAnswer treated,
        ShareAnswer heldOut,
        @Nullable Double lift,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double probability,
        long young,
        @Nullable LocalDate judgedFrom,
        String verdict) {
    static LiftAnswer of(Lift lift) {
        boolean both = lift.treated().of() > 0 && lift.heldOut().of() > 0;
        var difference = lift.difference();
        return new LiftAnswer(
                lift.goal().words(),
                ShareAnswer.of(lift.treated()),
                ShareAnswer.of(lift.heldOut()),
                both ? difference.value() : null,
                both ? difference.low() : null,
                both ? difference.high() : null,
                both && difference.isEnough() ? difference.probability() : null,
                lift.young(),
                lift.judgedFrom(),
                lift.verdict());
    }
}
