package dev.evenkeel.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// When an event happened, by F1: `receivedAt − (sentAt − original)`, so that a sender's wrong clock does no harm.
///
/// Without `sentAt` it is the original time, and without that the time of receipt. More than an hour in the future
/// cannot
/// be: such a time is set to that of receipt, and marked.
///
/// @param at to the microsecond
public record EventTime(Instant at, boolean clamped) {
    private static final Duration TOLERANCE = Duration.ofHours(1);

    public static EventTime of(Instant receivedAt, @Nullable Instant sentAt, @Nullable Instant original) {
        if (original == null) return new EventTime(receivedAt.truncatedTo(ChronoUnit.MICROS), false);
        var at = sentAt == null ? original : receivedAt.minus(Duration.between(original, sentAt));
        var clamped = at.isAfter(receivedAt.plus(TOLERANCE));
        return new EventTime((clamped ? receivedAt : at).truncatedTo(ChronoUnit.MICROS), clamped);
    }
}
