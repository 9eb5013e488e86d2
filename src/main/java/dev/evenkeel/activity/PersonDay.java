package dev.evenkeel.activity;

import java.time.LocalDate;

/// What somebody did on a day.
///
/// @param tracked how many tracked events
/// @param times those, and pages and screens
public record PersonDay(int person, LocalDate day, long tracked, long times) {}
