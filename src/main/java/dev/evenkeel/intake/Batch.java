package dev.evenkeel.intake;

import java.util.List;

/// A run of events of the log, in the order in which they were taken in.
///
/// @param from the position it was read from
/// @param next the position to read from next; equal to `from` when there was nothing
public record Batch(List<Event> events, long from, long next) {}
