package dev.evenkeel.web.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The day that pages speak of: today, or an earlier one that the reader chose.
///
/// @param day the day whose end counts
/// @param today the day it is
public record AsOf(LocalDate day, LocalDate today) {
    /// Whether the reader looks back at an earlier day.
    public boolean past() {
        return day.isBefore(today);
    }

    /// The first moment after the day.
    public Instant end() {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// The last day whose facts count; null today, when all that is known counts and is quicker to ask for.
    public @Nullable LocalDate seen() {
        return past() ? day : null;
    }
}
