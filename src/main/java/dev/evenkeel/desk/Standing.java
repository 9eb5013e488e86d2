package dev.evenkeel.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a request stands, worked out from what happened to it and from nothing else.
///
/// @param since when it came to stand so
/// @param conditions of all approvals that hold
/// @param reached when the steps were asked for: when this round began
public record Standing(
        State state,
        Instant since,
        int round,
        Happening.Submitted submitted,
        Instant reached,
        List<StepStanding> steps,
        List<String> conditions) {
    /// @param trail all entries from the first on
    public static Standing of(List<Entry> trail) {
        var round = new Round(trail);
        return round.standing();
    }

    public Ask ask() {
        return submitted.ask();
    }

    public Card card() {
        return submitted.card();
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public Optional<StepStanding> step(String name) {
        return steps.stream().filter(one -> one.step().name().equals(name)).findFirst();
    }

    public List<StepStanding> open() {
        return steps.stream().filter(StepStanding::isOpen).toList();
    }

    /// The steps of the round in which nothing declined them or waits: what a next round may build on.
    List<StepStanding> approved() {
        var approved = new ArrayList<StepStanding>();
        for (var step : steps) if (step.status().isDone()) approved.add(step);
        return approved;
    }

    /// The earliest time limit that is still to come or has passed.
    public Optional<Instant> due() {
        return open().stream().flatMap(step -> step.due().stream()).min(Instant::compareTo);
    }
}
