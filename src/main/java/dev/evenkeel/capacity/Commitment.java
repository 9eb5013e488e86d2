package dev.evenkeel.capacity;

import java.time.LocalDate;
import java.util.Map;

/// Hours that are spoken for: a piece of work, or a reservation. Answers name these when they stand in the way.
///
/// @param key of the work, or the id of the reservation
/// @param whom whom it is for, in words
/// @param hours by skill
/// @param from the first day of its work; the same as `until` for a reservation, whose hours are due on one day
public record Commitment(
        String key,
        Sort sort,
        String label,
        String whom,
        Firmness firmness,
        Map<String, Double> hours,
        LocalDate from,
        LocalDate until) {
    public enum Sort {
        WORK,
        /// Kept back until a time.
        SOFT,
        /// Kept back for good.
        HARD
    }

    static Commitment of(PlanLine.Work work) {
        return new Commitment(
                work.key(),
                Sort.WORK,
                work.label(),
                work.whom(),
                work.firmness(),
                work.hours(),
                work.from(),
                work.until());
    }
}
