package dev.evenkeel.intake;

import java.util.List;

/// A run of events of the log, in the order in which they were taken in.
///
/// @param from the position it was read from
/// @param next the position to read from next; equal to `from` when there was nothing
/// @param skip how many events of the frame at `next` are among these already
public record Batch(List<Event> events, long from, long next, int skip) {
    public Batch(List<Event> events, long from, long next) {
        this(events, from, next, 0);
    }
}
