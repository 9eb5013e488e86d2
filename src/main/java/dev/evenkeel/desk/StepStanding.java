package dev.evenkeel.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a step of a request stands.
///
/// @param openSince since when it can be decided; absent while it waits for other steps
/// @param settledAt when it was settled
/// @param said everything that was said and not taken back, in order
/// @param standIns whom a seat was handed to for this request, by seat
/// @param escalatedTo whose word alone settles it by now
/// @param skippedBecause why it needs no new signature
public record StepStanding(
        Step step,
        Status status,
        @Nullable Instant openSince,
        @Nullable Instant settledAt,
        List<Said> said,
        Map<String, String> standIns,
        List<String> escalatedTo,
        @Nullable String skippedBecause) {
    /// @param by who said it
    /// @param seat for whom
    public record Said(
            Instant at,
            String by,
            String seat,
            boolean alone,
            Ruling ruling,
            @Nullable String condition,
            @Nullable String comment) {}

    public enum Status {
        /// Waits for other steps.
        BLOCKED,
        OPEN,
        APPROVED,
        DECLINED,
        SKIPPED;

        /// Whether the steps after it may go on.
        boolean isDone() {
            return this == APPROVED || this == SKIPPED;
        }
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /// When its time limit passes.
    public Optional<Instant> due() {
        return openSince == null || step.withinMinutes() == 0
                ? Optional.empty()
                : Optional.of(openSince.plus(Duration.ofMinutes(step.withinMinutes())));
    }

    public Optional<Said> saidBy(String who) {
        return said.stream().filter(one -> one.by().equals(who)).findFirst();
    }

    public Optional<Said> saidFor(String seat) {
        return said.stream().filter(one -> one.seat().equals(seat)).findFirst();
    }

    public long yes() {
        return said.stream().filter(one -> one.ruling().isYes()).count();
    }
}
