package dev.evenkeel.activity;

import java.time.LocalDate;
import java.util.List;

/// Measures over every day of a span.
///
/// @param from the first day that is evaluated; windows reach back before it
/// @param to the last day that is evaluated
public record HistoryQuestion(Grain grain, List<Measure> measures, LocalDate from, LocalDate to, Lens lens) {
    public HistoryQuestion {
        measures = List.copyOf(measures);
        if (to.isBefore(from)) throw new IllegalArgumentException("A span ends on or after its first day");
    }

    /// How many days are evaluated.
    public int days() {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay()) + 1;
    }
}
