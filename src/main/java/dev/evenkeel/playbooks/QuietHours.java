package dev.evenkeel.playbooks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// When nobody is told anything. Hours are hours of UTC.
///
/// @param from the hour at which quiet begins, 0 to 23
/// @param to the hour at which it ends; equal to `from` where only weekends are quiet
/// @param weekends whether Saturday and Sunday are quiet all day
public record QuietHours(int from, int to, boolean weekends) {
    static final QuietHours NONE = new QuietHours(0, 0, false);

    boolean covers(Instant at) {
        var time = at.atZone(ZoneOffset.UTC);
        if (weekends && isWeekend(time)) return true;
        int hour = time.getHour();
        return from < to ? hour >= from && hour < to : from > to && (hour >= from || hour < to);
    }

    private static boolean isWeekend(ZonedDateTime time) {
        return time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// The first moment from this one on that is not quiet.
    Instant end(Instant at) {
        var time = at;
        while (covers(time)) time = time.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        return time;
    }
}
