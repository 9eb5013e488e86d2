package dev.evenkeel.web.layout;

import java.time.LocalDate;

/// The day that pages speak of: today, or an earlier one that the reader chose.
///
/// @param day the day whose end counts
/// @param today the day it is
public record AsOf(LocalDate day, LocalDate today) {
    /// Whether the reader looks back at an earlier day.
    public boolean past() {
        return day.isBefore(today);
    }
}
