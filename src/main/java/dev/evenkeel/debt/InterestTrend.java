package dev.evenkeel.debt;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What debt takes of the capacity, month by month (M100, F64).
///
/// @param months the oldest first; the last one is that of the day
public record InterestTrend(List<Month> months) {
    private static final int A_CENTURY = 1200;

    /// @param interest hours that debt took in the month, as it stood at its end
    /// @param left hours of principal that were still to be worked off
    /// @param capacity hours there were for planned work; NaN where the plan does not say
    public record Month(YearMonth month, double interest, double left, double capacity) {
        /// F64; NaN where the capacity is not known.
        public double share() {
            return capacity > 0 ? interest / capacity : Double.NaN;
        }
    }

    /// @param months how many, up to that of the day
    /// @param capacity hours of a month that begins on a day; NaN where it is not known
    public static InterestTrend of(DebtNotes notes, LocalDate day, int months, ToDoubleFunction<LocalDate> capacity) {
        var trend = new ArrayList<Month>();
        for (int back = months - 1; back >= 0; back--) {
            var month = YearMonth.from(day).minusMonths(back);
            var end = back == 0 ? day : month.atEndOfMonth();
            var as = notes.as(end);
            trend.add(new Month(
                    month,
                    as.stream().mapToDouble(DebtNote::interestHours).sum(),
                    as.stream().mapToDouble(DebtNote::remainingHours).sum(),
                    capacity.applyAsDouble(month.atDay(1))));
        }
        return new InterestTrend(List.copyOf(trend));
    }

    public Month now() {
        return months.getLast();
    }

    /// The day by which all debt would be gone if nobody took on more and a number of hours a month went into it,
    /// first into its interest, which shrinks with what is left; empty where they never suffice.
    ///
    /// @param hours a month that are kept for debt
    public Optional<LocalDate> paidOffBy(LocalDate day, double hours) {
        double left = now().left();
        double interest = now().interest();
        if (left <= 0) return Optional.of(day);
        if (hours <= interest) return Optional.empty();
        double needed = interest == 0 ? left / hours : -Math.log(1 - interest / hours) * left / interest;
        return needed > A_CENTURY
                ? Optional.empty()
                : Optional.of(day.plusDays((long) Math.ceil(needed * 365.25 / 12)));
    }
}
