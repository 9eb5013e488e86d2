package dev.evenkeel.intake;

import java.time.Instant;
import java.util.function.Consumer;

/// Who remembers the ids of events that have left the event log; asked once, when the server starts.
@FunctionalInterface
public interface RecentIds {
    /// Hands over the id of every stored event received at or after the instant, in any order.
    void forEachSince(Instant receivedAt, Consumer<EventId> id);
}
