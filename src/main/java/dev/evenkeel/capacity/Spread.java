package dev.evenkeel.capacity;

import java.time.LocalDate;

/// Lays the hours of a commitment over the weeks: evenly over its working days, to the minute, so that taking it away
/// again leaves nothing behind. What lies before the first day counts as done.
final class Spread {
    private Spread() {}

    static long minutes(double hours) {
        return Math.round(hours * 60);
    }

    /// @param sign 1 to add, -1 to take away
    static void onto(long[] byWeek, Weeks weeks, long minutes, LocalDate from, LocalDate until, int sign) {
        long workdays = workdays(from, until);
        if (workdays == 0) {
            add(byWeek, weeks, until, sign * minutes);
            return;
        }
        long passed = 0;
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            if (!Weeks.isWorkday(day)) continue;
            long share = minutes * (passed + 1) / workdays - minutes * passed / workdays;
            passed++;
            add(byWeek, weeks, day, sign * share);
        }
    }

    private static long workdays(LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1)).filter(Weeks::isWorkday).count();
    }

    private static void add(long[] byWeek, Weeks weeks, LocalDate day, long minutes) {
        if (day.isBefore(weeks.asOf())) return;
        int week = weeks.of(day);
        if (week < byWeek.length) byWeek[week] += minutes;
    }
}
