package dev.evenkeel.motion;

import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What the company lives on, as the document of kind `motion` says it.
///
/// @param held on the day `on`
/// @param burn what goes out a month beyond what comes in; below zero where more comes in
public record Cash(double held, double burn, LocalDate on) {
    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final double MONTHS_A_YEAR = 12;

    /// Months from a day until nothing is left (M19); infinite where nothing is burnt.
    ///
    /// @param without a year of revenue that would be missing from that day on
    double runway(LocalDate day, Money without) {
        double passed = ChronoUnit.DAYS.between(on, day) / DAYS_A_MONTH;
        double left = held - burn * passed;
        double then = burn + without.amount().doubleValue() / MONTHS_A_YEAR;
        return then <= 0 ? Double.POSITIVE_INFINITY : Math.max(0, left) / then;
    }
}
