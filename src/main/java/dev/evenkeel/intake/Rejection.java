package dev.evenkeel.intake;

import dev.evenkeel.foundation.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event that was not taken, as it came, and what has become of it since.
///
/// @param source the name of the write key it came by
/// @param raw the call as it came: JSON
/// @param call what its path said it is; null for one of a batch
/// @param settledAt when it was replayed or discarded; null while it is open
/// @param replayed whether it was taken in the end
public record Rejection(
        long id,
        Instant at,
        String source,
        List<Problem> problems,
        String raw,
        @Nullable String call,
        String messageId,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        boolean replayed) {
    /// As it stood just before the moment.
    Rejection asOf(Instant moment) {
        return settledAt == null || settledAt.isBefore(moment)
                ? this
                : new Rejection(id, at, source, problems, raw, call, messageId, null, null, false);
    }
}
