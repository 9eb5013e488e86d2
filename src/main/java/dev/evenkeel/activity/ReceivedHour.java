package dev.evenkeel.activity;

import java.time.Instant;

/// What came in from a source in an hour of a day, by the time of receipt.
///
/// @param hour 0 to 23, in UTC
/// @param events how many were taken in; duplicates are not among them
/// @param last when the last of them was received
public record ReceivedHour(int hour, String source, long events, Instant last) {}
