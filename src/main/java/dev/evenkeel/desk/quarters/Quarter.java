package dev.evenkeel.desk.quarters;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A quarter of the company's year, up to a day, with what was approved in it (F68).
///
/// @param from its first day
/// @param end its last day
/// @param seen the last day that counts: its end, or the day asked where that is earlier
/// @param approved requests that were approved in it
/// @param late of these, in its last {@link #RUSH} days
public record Quarter(LocalDate from, LocalDate end, LocalDate seen, int approved, int late) {
    /// Days of the rush: three weeks.
    public static final int RUSH = 21;

    private static final int MONTHS = 3;

    /// The quarter that holds a day, with nothing in it yet.
    ///
    /// @param yearStarts the month in which the company's year begins, from 1 on
    static Quarter of(LocalDate day, int yearStarts, LocalDate asOf) {
        int into = Math.floorMod(day.getMonthValue() - yearStarts, MONTHS);
        var from = day.withDayOfMonth(1).minusMonths(into);
        var end = from.plusMonths(MONTHS).minusDays(1);
        return new Quarter(from, end, end.isAfter(asOf) ? asOf : end, 0, 0);
    }

    Quarter with(int approved, int late) {
        return new Quarter(from, end, seen, approved, late);
    }

    static boolean isLate(LocalDate day, LocalDate end) {
        return day.isAfter(end.minusDays(RUSH));
    }

    /// The week of the quarter a day lies in, from 0 to 12; the last one takes what is left.
    static int week(LocalDate day, LocalDate from) {
        return (int) Math.min(12, ChronoUnit.DAYS.between(from, day) / 7);
    }

    /// The share of its days so far that belong to the rush.
    double shareOfDays() {
        double days = ChronoUnit.DAYS.between(from, seen) + 1;
        double rush = Math.max(0, ChronoUnit.DAYS.between(end.minusDays(RUSH), seen));
        return rush / days;
    }

    /// Approvals in the rush if all were spread evenly over the days so far.
    public double expected() {
        return approved * shareOfDays();
    }

    /// Approvals in the rush by those expected; null before the rush, or where nothing was approved.
    public @Nullable Double skew() {
        return expected() == 0 ? null : Double.valueOf(late / expected());
    }

    public boolean isOver() {
        return seen.equals(end);
    }
}
