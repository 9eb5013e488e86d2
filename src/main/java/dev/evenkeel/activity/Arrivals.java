package dev.evenkeel.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How events of a span came in: whether what was known then can be told at all.
///
/// @param events how many happened in the span
/// @param late how many of them arrived more than a week after their day
/// @param firstReceived the first day on which anything of any day arrived; null without events
public record Arrivals(long events, long late, @Nullable LocalDate firstReceived) {}
