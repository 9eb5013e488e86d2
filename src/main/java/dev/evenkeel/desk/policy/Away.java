package dev.evenkeel.desk.policy;

import java.time.LocalDate;

/// Somebody is out of the office.
///
/// @param to the last day
/// @param delegate who decides in their place
public record Away(String who, LocalDate from, LocalDate to, String delegate) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(Away other) {
        return who.equals(other.who) && !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}
