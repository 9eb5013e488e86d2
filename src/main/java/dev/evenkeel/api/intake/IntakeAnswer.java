package dev.evenkeel.api.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the intake does; or, of a day that is over, what it took in on that day.
///
/// @param asOf the day: today, or the one that was asked for
/// @param live whether it speaks of now; if not, only what is kept of a day is told: its sources, their mean rate, and
///     what was open at its end
/// @param perSecond events accepted a second, over the last minute or over the day
/// @param seconds the last minute, oldest first
/// @param backlogBytes what is on disk and waits to be worked off
/// @param lagSeconds how long the oldest of that has waited at least
/// @param failure why nothing is worked off; null while all is well
/// @param rejected how many refused events are open
record IntakeAnswer(
        LocalDate asOf,
        boolean live,
        double perSecond,
        List<Second> seconds,
        List<Source> sources,
        @Nullable Instant lastCommit,
        @Nullable Long backlogBytes,
        @Nullable Double lagSeconds,
        @Nullable String failure,
        long rejected) {
    record Second(Instant at, long accepted, long duplicates, long refused) {}

    /// What a write key or an import has sent since the server started, or on the day.
    ///
    /// @param duplicates null of a day that is over: they are not kept
    /// @param lastSeen null if nothing was accepted
    record Source(
            String name,
            long accepted,
            @Nullable Long duplicates,
            long refused,
            @Nullable Instant lastSeen) {}
}
