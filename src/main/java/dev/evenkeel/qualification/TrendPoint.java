package dev.evenkeel.qualification;

import java.time.LocalDate;

/// A subject's score at the end of a day.
public record TrendPoint(LocalDate day, double total) {}
