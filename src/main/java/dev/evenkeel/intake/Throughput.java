package dev.evenkeel.intake;

/// What came in within one second.
///
/// @param second the second, counted from 1970
public record Throughput(long second, long accepted, long duplicates, long refused) {}
