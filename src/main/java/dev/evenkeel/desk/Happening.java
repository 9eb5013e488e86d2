package dev.evenkeel.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that happened to a request. Where it stands is a function of all of them ({@link Standing}).
public sealed interface Happening {
    /// Asked, for the first time or again.
    ///
    /// @param policyVersion the version of the policy that chose the steps
    /// @param reasons of each rule that held, the condition with its values
    /// @param skipped the steps that need no new signature, with why
    record Submitted(
            int round,
            Ask ask,
            int policyVersion,
            List<Step> steps,
            Map<String, String> reasons,
            Map<String, String> skipped,
            List<String> keptConditions,
            Card card)
            implements Happening {}

    /// An approver decided.
    ///
    /// @param seat whose seat it fills: their own, or that of whom they stand in for
    /// @param alone whether their word settles the step, because the time limit had passed
    record Ruled(
            String step,
            String seat,
            boolean alone,
            Ruling ruling,
            @Nullable String condition,
            @Nullable String comment)
            implements Happening {}

    /// An approver took back what they said just before.
    record TakenBack(String step) implements Happening {}

    /// An approver asked somebody else to decide in their place.
    record Delegated(String step, String seat, String to) implements Happening {}

    /// The time limit passed.
    record Escalated(String step, List<String> to) implements Happening {}

    record Withdrawn(String reason) implements Happening {}
}
