package dev.evenkeel.api.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the intake does.
///
/// @param perSecond events accepted a second, over the last minute
/// @param seconds the last minute, oldest first
/// @param backlogBytes what is on disk and waits to be worked off
/// @param lagSeconds how long the oldest of that has waited at least
/// @param failure why nothing is worked off; null while all is well
/// @param rejected how many refused events are open
record IntakeAnswer(
        double perSecond,
        List<Second> seconds,
        List<Source> sources,
        @Nullable Instant lastCommit,
        long backlogBytes,
        double lagSeconds,
        @Nullable String failure,
        long rejected) {
    record Second(Instant at, long accepted, long duplicates, long refused) {}

    /// What a write key or an import has sent since the server started.
    record Source(String name, long accepted, long duplicates, long refused, Instant lastSeen) {}
}
