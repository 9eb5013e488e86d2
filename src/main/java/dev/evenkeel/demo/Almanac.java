package dev.evenkeel.demo;

import dev.evenkeel.demo.names.Industry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Locale;

/// The days of the story, counted from 0; the last one is today.
final class Almanac {
    private static final long MICROS_A_DAY = 86_400_000_000L;
    private final LocalDate first;
    private final int today;
    private final String[] weeks;
    private final boolean[] rush;
    private final double[][] busyness;

    Almanac(LocalDate first, int today) {
        this.first = first;
        this.today = today;
        weeks = new String[today + 1];
        rush = new boolean[today + 1];
        busyness = new double[Industry.values().length][today + 1];
        for (int day = 0; day <= today; day++) note(day, first.plusDays(day));
    }

    private void note(int day, LocalDate date) {
        weeks[day] = String.format(
                Locale.ROOT,
                "%d-W%02d",
                date.get(IsoFields.WEEK_BASED_YEAR),
                date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        int lastMonth = (date.getMonthValue() + 2) / 3 * 3;
        rush[day] = date.getMonthValue() == lastMonth && date.lengthOfMonth() - date.getDayOfMonth() < 14;
        int weekday = date.getDayOfWeek().getValue();
        for (var industry : Industry.values())
            busyness[industry.ordinal()][day] = industry.busyness(date.getMonthValue(), weekday);
    }

    int today() {
        return today;
    }

    LocalDate date(int day) {
        return first.plusDays(day);
    }

    boolean workday(int day) {
        return date(day).getDayOfWeek().getValue() < 6;
    }

    /// The last fortnight of a quarter.
    boolean rush(int day) {
        return rush[day];
    }

    String week(int day) {
        return weeks[Math.min(day, today)];
    }

    double busyness(Industry industry, int day) {
        return busyness[industry.ordinal()][day];
    }

    double season(Industry industry, int day) {
        return industry.season(date(day).getMonthValue());
    }

    /// The first microsecond of a day since the epoch.
    long micros(int day) {
        return first.atStartOfDay().toEpochSecond(ZoneOffset.UTC) * 1_000_000 + day * MICROS_A_DAY;
    }
}
