package dev.evenkeel.intake;

import java.util.List;

/// Where accepted events go to become durable.
@FunctionalInterface
public interface EventSink {
    /// Returns once every event is on disk, or was there already; waits while there is no room.
    void append(List<Event> events);
}
