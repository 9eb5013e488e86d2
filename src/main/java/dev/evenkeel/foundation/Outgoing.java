package dev.evenkeel.foundation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message on its way out of the server.
///
/// @param kind says who carries it
/// @param key the same message has the same key, however often it is put or tried: receivers may tell doubles by it
/// @param since when it came to stand so
/// @param due when it is tried next, while it waits
/// @param failures how often it was tried in vain since it was put or last replayed
/// @param reason why it waits or is dead, if anything went wrong
public record Outgoing(
        long id,
        String kind,
        String key,
        String body,
        Instant at,
        State state,
        Instant since,
        Instant due,
        int failures,
        @Nullable String reason) {
    public enum State {
        WAITING,
        SENT,
        /// Given up: somebody has to look at the reason, and may replay it.
        DEAD
    }

    /// What happened to a message: a try, or somebody's wish to have it tried again.
    ///
    /// @param outcome `sent`, `failed`, `later`, `dead` or `replayed`
    public record Attempt(
            Instant at, String by, String outcome, @Nullable String reason) {}
}
