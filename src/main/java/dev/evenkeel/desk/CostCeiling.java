package dev.evenkeel.desk;

import dev.evenkeel.foundation.Money;

/// What winning and serving a customer may cost (M71): most to win = amount a year × gross margin × months / 12.
///
/// @param grossMargin of a year's amount, 0 to 1
/// @param paybackMonths within which winning a customer has to pay for itself
/// @param build what the request takes to make, at the cost of an hour
/// @param supportHours a month the account takes in support already
/// @param serving a year: carrying what is asked for, and support, at the cost of an hour
public record CostCeiling(
        Money amount, double grossMargin, int paybackMonths, Money build, double supportHours, Money serving) {
    private static final double MONTHS_A_YEAR = 12;

    public Money most() {
        return amount.times(grossMargin * paybackMonths / MONTHS_A_YEAR);
    }

    /// Below zero: making it costs more than winning the customer may.
    public Money left() {
        return most().minus(build);
    }

    /// What serving leaves of a year's margin.
    public Money marginAYear() {
        return amount.times(grossMargin).minus(serving);
    }
}
