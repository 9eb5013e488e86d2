package dev.evenkeel.web.layout;

import dev.evenkeel.foundation.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers, days and times as people read them.
public final class Say {
    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", LOCALE);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", LOCALE);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", LOCALE);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", LOCALE);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", LOCALE);

    private static final Pattern FIELD = Pattern.compile("[a-z]+(_[a-z]+)*(\\.[a-z-]+)?");
    private static final Pattern BACKTICKS = Pattern.compile("`([^`]*)`");
    private static final Pattern ISO_DAY = Pattern.compile("\\b[12]\\d{3}-\\d\\d-\\d\\d\\b");
    private static final int LONG = 80;
    private static final BigDecimal CENTS_UNTIL = BigDecimal.valueOf(1000);

    private Say() {}

    public static String day(@Nullable LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    public static String time(Instant at) {
        return TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    public static String moment(Instant at) {
        return day(LocalDate.ofInstant(at, ZoneOffset.UTC)) + ", " + MINUTE.format(at.atOffset(ZoneOffset.UTC));
    }

    /// How long ago a day was: `today`, `yesterday`, `5 days ago`, `3 weeks ago`, or the day itself.
    public static String ago(@Nullable LocalDate day, LocalDate today) {
        if (day == null) return "never";
        var days = today.toEpochDay() - day.toEpochDay();
        if (days <= 0) return "today";
        if (days == 1) return "yesterday";
        if (days < 14) return days + " days ago";
        if (days < 70) return days / 7 + " weeks ago";
        return day(day);
    }

    public static String number(long number) {
        return String.format(LOCALE, "%,d", number);
    }

    /// Rounded to a tenth, as points are shown.
    public static double tenths(double points) {
        return Math.round(points * 10) / 10.0;
    }

    /// Points with at most one decimal: `12`, `12.5`.
    public static String points(double points) {
        var tenths = Math.round(points * 10);
        return tenths % 10 == 0 ? number(tenths / 10) : String.format(LOCALE, "%,.1f", tenths / 10.0);
    }

    /// Points with one decimal always, for columns: `12.0`.
    public static String score(double points) {
        return String.format(LOCALE, "%,.1f", tenths(points));
    }

    /// The same with its sign.
    public static String signed(double points) {
        return (points < 0 ? "−" : "+") + points(Math.abs(points));
    }

    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /// A number in CSS or SVG, with a point and no groups.
    public static String css(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /// An amount as people compare it: without cents from a thousand on.
    public static String money(Money money) {
        var amount = money.amount();
        if (amount.abs().compareTo(CENTS_UNTIL) < 0) return money.toString();
        return Money.of(amount.setScale(0, RoundingMode.HALF_EVEN), money.currency())
                .toString();
    }

    /// The field of a form in words: `build hours` for `build_hours`, `hours of backend` for `hours.backend`; other
    /// places, such as a line of a file, as they are.
    public static String field(String where) {
        if (!FIELD.matcher(where).matches()) return where;
        return where.replace('_', ' ').replace(".", " of ");
    }

    /// What stands in backticks, in quotation marks as people write them.
    public static String quoted(String words) {
        return BACKTICKS.matcher(words).replaceAll("“$1”");
    }

    /// Words that name days as programs write them, with the days as people do.
    public static String dated(String words) {
        return ISO_DAY.matcher(words).replaceAll(found -> day(found.group()));
    }

    private static String day(String iso) {
        try {
            return day(LocalDate.parse(iso));
        } catch (DateTimeException noDay) {
            return iso;
        }
    }

    /// At most the beginning of a long text.
    public static String cut(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }

    public static String duration(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds < 1) return duration.toMillis() + " ms";
        if (seconds < 90) return seconds + " s";
        if (seconds < 5400) return seconds / 60 + " min";
        return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    public static String bytes(long bytes) {
        if (bytes < 1000) return bytes + " B";
        if (bytes < 1_000_000) return String.format(LOCALE, "%.1f kB", bytes / 1e3);
        if (bytes < 1_000_000_000) return String.format(LOCALE, "%.1f MB", bytes / 1e6);
        return String.format(LOCALE, "%.1f GB", bytes / 1e9);
    }

    /// `1 person`, `2 people`.
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /// One or two letters that stand for a name where there is no picture.
    public static String initials(String name) {
        var words = name.strip().replaceAll("^[^\\p{L}\\p{N}]+", "").split("[^\\p{L}\\p{N}]+");
        var first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
        var second = words.length > 1 && !words[1].isEmpty() ? words[1].substring(0, 1) : "";
        return (first + second).toUpperCase(LOCALE);
    }
}
