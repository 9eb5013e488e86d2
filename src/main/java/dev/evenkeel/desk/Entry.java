package dev.evenkeel.desk;

import java.time.Instant;

/// One row of a request's audit trail.
///
/// @param number counts from one within the request
public record Entry(int number, Instant at, String by, Happening what) {}
