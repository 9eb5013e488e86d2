package dev.evenkeel.desk;

import dev.evenkeel.desk.Happening.Ruled;
import dev.evenkeel.foundation.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a decision may be, and what is said of one that comes too late or from the wrong person.
final class Decisions {
    private Decisions() {}

    /// Why there is nothing to decide any more, if so: it was said before, or it is settled.
    ///
    /// @throws Refused if they said something else before
    static Optional<String> before(Request request, StepStanding step, Ruling ruling, String by) {
        var said = step.saidBy(by);
        if (said.isPresent()) {
            if (said.get().ruling() == ruling) return Optional.of("You had " + ruling.words() + " it already.");
            if (request.standing().isWaiting())
                throw new Refused(
                        "request " + request.id(),
                        "You have " + said.get().ruling().words() + " this step",
                        "Take that back first");
        }
        if (!request.standing().isWaiting())
            return Optional.of("It was " + request.state().word() + " before; nothing changed.");
        return switch (step.status()) {
            case APPROVED, DECLINED ->
                Optional.of("This step was "
                        + step.status().name().toLowerCase(java.util.Locale.ROOT) + " by "
                        + step.said().getLast().by() + " before; nothing changed.");
            case SKIPPED -> Optional.of("This step needs no new signature; nothing changed.");
            case BLOCKED, OPEN -> Optional.empty();
        };
    }

    static Refused notTheirs(Request request, StepStanding step, String by, Seats seats) {
        if (by.equals(request.by()))
            return new Refused("request " + request.id(), "You asked for it yourself", "Let somebody else decide");
        return new Refused(
                "request " + request.id(),
                "The step " + step.step().title() + " is not yours to decide",
                "It waits for " + String.join(", ", seats.people(step, request.by())));
    }

    static Ruled ruled(
            StepStanding step, Seats.Seat seat, Ruling ruling, @Nullable String condition, @Nullable String comment) {
        if (step.status() == StepStanding.Status.BLOCKED)
            throw new Refused(
                    "step " + step.step().name(),
                    "It waits for " + String.join(", ", step.step().after()),
                    "Decide once those have signed");
        var words = condition == null || condition.isBlank() ? null : condition.strip();
        if (ruling == Ruling.APPROVE_IF && words == null)
            throw new Refused("condition", "It is missing", "Say on which condition you approve");
        return new Ruled(
                step.step().name(),
                seat.of(),
                seat.alone(),
                ruling,
                ruling == Ruling.APPROVE_IF ? words : null,
                comment == null || comment.isBlank() ? null : comment.strip());
    }

    static String words(Request after, Ruled ruled) {
        var step = after.standing().step(ruled.step()).orElseThrow();
        return switch (after.state()) {
            case APPROVED -> "Approved: that was the last signature.";
            case DECLINED -> "Declined.";
            case WITHDRAWN -> "Withdrawn.";
            case WAITING ->
                step.isOpen()
                        ? "Noted: " + step.yes() + " of " + step.step().quorum() + " signatures."
                        : step.step().title() + " has signed; the request goes on.";
        };
    }
}
