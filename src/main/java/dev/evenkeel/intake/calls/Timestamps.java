package dev.evenkeel.intake.calls;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Reads times in ISO 8601. What the SDKs write (`2026-11-23T07:28:19.780Z`) is read by hand, all else by the library.
final class Timestamps {
    static final String WHAT = "It is not a time in ISO 8601";
    static final String REMEDY = "Write it like 2026-11-23T07:28:19.780Z";

    private Timestamps() {}

    static @Nullable Instant parse(String text) {
        var fast = common(text);
        return fast != null ? fast : any(text);
    }

    /// `yyyy-MM-ddTHH:mm:ss[.S…]Z` with up to nine digits of a second, or null.
    private static @Nullable Instant common(String text) {
        int length = text.length();
        if (length < 20 || length > 30 || text.charAt(length - 1) != 'Z' || text.charAt(10) != 'T') return null;
        if (text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(13) != ':' || text.charAt(16) != ':')
            return null;
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if ((year | hour | minute | second) < 0 || month < 1 || month > 12 || day < 1 || day > 28) return null;
        if (hour > 23 || minute > 59 || second > 59) return null;
        int nanos = nanos(text, length);
        if (nanos < 0) return null;
        return Instant.ofEpochSecond(epochDay(year, month, day) * 86_400 + hour * 3600L + minute * 60L + second, nanos);
    }

    private static int nanos(String text, int length) {
        if (length == 20) return 0;
        int fraction = text.charAt(19) == '.' ? number(text, 20, length - 1) : -1;
        for (int digits = length - 21; digits < 9; digits++) fraction *= 10;
        return fraction;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return from == to ? -1 : number;
    }

    /// Days since 1970-01-01 in the Gregorian calendar, by counting years from March.
    private static long epochDay(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    /// Any date, date and time, or date, time and offset; without an offset it is UTC.
    private static @Nullable Instant any(String text) {
        try {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.strip().replace(' ', 'T'), ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from);
            return switch (parsed) {
                case ZonedDateTime zoned -> zoned.toInstant();
                case OffsetDateTime offset -> offset.toInstant();
                case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                default -> null;
            };
        } catch (DateTimeException notADateTime) {
            return date(text);
        }
    }

    private static @Nullable Instant date(String text) {
        try {
            return LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
