package dev.evenkeel.capacity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// The weeks of a plan, counted from the one that holds its first day; a week is worked through on its Friday.
record Weeks(LocalDate asOf, int count) {
    LocalDate monday(int week) {
        return asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(week);
    }

    /// The day on which everything planned for the week is done.
    LocalDate end(int week) {
        var friday = monday(week).plusDays(4);
        return friday.isBefore(asOf) ? asOf : friday;
    }

    /// The week that holds a day: below 0 before the first, `count` or more after the last.
    int of(LocalDate day) {
        return Math.clamp(
                Math.floorDiv(ChronoUnit.DAYS.between(monday(0), day), 7L), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// The last week that is worked through by the end of a day; -1 if there is none, the last one for any later day.
    int doneBy(LocalDate day) {
        int week = Math.min(of(day), count - 1);
        return week < 0 || !end(week).isAfter(day) ? Math.max(week, -1) : week - 1;
    }

    LocalDate last() {
        return end(count - 1);
    }

    static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6;
    }
}
