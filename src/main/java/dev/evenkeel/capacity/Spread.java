package dev.evenkeel.capacity;

import java.time.LocalDate;

/// Lays the hours of a commitment over the weeks: evenly over its working days, to the minute, so that taking it away
/// again leaves nothing behind. What lies before the first day counts as done.
///
/// The n-th of w working days brings the sum to `minutes · n / w`, rounded down; a week gets the difference over its
/// days.
final class Spread {
    private static final long MONDAY = LocalDate.of(1970, 1, 5).toEpochDay();

    private Spread() {}

    static long minutes(double hours) {
        return Math.round(hours * 60);
    }

    /// @param sign 1 to add, -1 to take away
    static void onto(long[] byWeek, Weeks weeks, long minutes, LocalDate from, LocalDate until, int sign) {
        long today = weeks.asOf().toEpochDay();
        long last = until.toEpochDay();
        if (last < today) return;
        long first = from.toEpochDay();
        long origin = weeks.monday(0).toEpochDay();
        long passed = workdaysBefore(first);
        long workdays = workdaysBefore(last + 1) - passed;
        int end = (int) Math.min(byWeek.length - 1L, (last - origin) / 7);
        if (workdays == 0) {
            if ((last - origin) / 7 == end) byWeek[end] += sign * minutes;
            return;
        }
        for (int week = (int) Math.min(byWeek.length, Math.max(0, Math.floorDiv(first - origin, 7L)));
                week <= end;
                week++) {
            long monday = origin + 7L * week;
            long before = workdaysBefore(Math.max(Math.max(first, today), monday)) - passed;
            long after = workdaysBefore(Math.min(last + 1, monday + 7)) - passed;
            byWeek[week] += sign * (minutes * after / workdays - minutes * before / workdays);
        }
    }

    /// Mondays to Fridays from some Monday long ago to the day before.
    private static long workdaysBefore(long epochDay) {
        long days = epochDay - MONDAY;
        return Math.floorDiv(days, 7L) * 5 + Math.min(5, Math.floorMod(days, 7L));
    }
}
