package dev.evenkeel.playbooks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a playbook is worth (F26): how much more often those it treats reach its goal than those held out.
///
/// @param treated those treated long enough ago to judge, and how many of them reached the goal
/// @param heldOut the same of those held out
/// @param young how many entered too lately to judge
/// @param judgedFrom when the first of those can be judged; null where none is young
public record Lift(
        Goal goal,
        Share treated,
        Share heldOut,
        long young,
        @Nullable LocalDate judgedFrom) {
    private static final double CHANCE = 0.05;

    public Difference difference() {
        return new Difference(treated, heldOut);
    }

    /// What it comes to, in plain words.
    public String verdict() {
        if (treated.of() == 0 && heldOut.of() == 0)
            return judgedFrom == null
                    ? "Nobody entered yet."
                    : "Too early: the first can be judged on " + Plain.day(judgedFrom) + ".";
        var rates = treated.hits() + " of " + treated.of() + " treated reached it";
        if (heldOut.of() == 0) return rates + ". Nobody was held out, so nobody can tell whether the playbook did it.";
        rates += ", " + heldOut.hits() + " of " + heldOut.of() + " held out";
        var difference = difference();
        if (!difference.isEnough()) return rates + ". Too few to tell from chance.";
        var interval = Plain.points(difference.value()) + " points, 95 % " + Plain.points(difference.low()) + " to "
                + Plain.points(difference.high());
        if (difference.probability() >= CHANCE) return rates + ": " + interval + ". It cannot be told from chance.";
        return rates + ": " + interval
                + (difference.value() > 0 ? ". The playbook helps." : ". The playbook does harm.");
    }
}
