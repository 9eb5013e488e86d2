package dev.evenkeel.promises;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as people write them: `2027-03-01`, `1 march`, `march 2027`, `q2`, `end of june`, `next week`, `in 3
/// weeks`, `friday`. A month or quarter means its last day; what names no year means the next one to come.
final class DayWords {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? " + MONTH + "(?: (\\d{4}))?");
    private static final Pattern MONTH_DAY = Pattern.compile(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?");
    private static final Pattern WHOLE_MONTH = Pattern.compile(MONTH + "(?: (\\d{4}))?");
    private static final Pattern QUARTER = Pattern.compile("q([1-4])(?: (\\d{4}))?");
    private static final Pattern AHEAD = Pattern.compile("(?:in )?(\\d{1,3}) (day|week|month)s?(?: from now)?");
    private static final Pattern YEAR = Pattern.compile("(?:year )?(\\d{4})");

    private DayWords() {}

    static Optional<LocalDate> read(String words, LocalDate today) {
        var text = words.toLowerCase(Locale.ROOT)
                .replaceAll("[,\\s]+", " ")
                .strip()
                .replaceFirst("^(the )?(end|last day) of (the )?", "")
                .replaceFirst("^(this|the) ", "");
        try {
            return bare(text, today);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> bare(String text, LocalDate today) {
        var spoken = spoken(text, today);
        if (spoken.isPresent()) return spoken;
        Matcher found;
        if ((found = ISO.matcher(text)).matches())
            return Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
        if ((found = DOTTED.matcher(text)).matches())
            return Optional.of(LocalDate.of(number(found, 3), number(found, 2), number(found, 1)));
        if ((found = DAY_MONTH.matcher(text)).matches())
            return Optional.of(day(month(found.group(2)), number(found, 1), found.group(3), today));
        if ((found = MONTH_DAY.matcher(text)).matches())
            return Optional.of(day(month(found.group(1)), number(found, 2), found.group(3), today));
        if ((found = WHOLE_MONTH.matcher(text)).matches())
            return Optional.of(endOf(month(found.group(1)), found.group(2), today));
        if ((found = QUARTER.matcher(text)).matches())
            return Optional.of(endOf(number(found, 1) * 3, found.group(2), today));
        if ((found = AHEAD.matcher(text)).matches()) return Optional.of(ahead(found, today));
        if ((found = YEAR.matcher(text)).matches()) return Optional.of(LocalDate.of(number(found, 1), 12, 31));
        return Optional.empty();
    }

    private static Optional<LocalDate> spoken(String text, LocalDate today) {
        var friday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        int quarter = (today.getMonthValue() + 2) / 3;
        return switch (text) {
            case "today", "now", "day" -> Optional.of(today);
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "week" -> Optional.of(friday);
            case "next week" -> Optional.of(friday.plusWeeks(1));
            case "month" -> Optional.of(today.with(TemporalAdjusters.lastDayOfMonth()));
            case "next month" -> Optional.of(today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()));
            case "quarter" ->
                Optional.of(YearMonth.of(today.getYear(), quarter * 3).atEndOfMonth());
            case "next quarter" ->
                Optional.of(
                        YearMonth.of(today.getYear(), quarter * 3).plusMonths(3).atEndOfMonth());
            case "year", "eoy" -> Optional.of(LocalDate.of(today.getYear(), 12, 31));
            case "next year" -> Optional.of(LocalDate.of(today.getYear() + 1, 12, 31));
            default -> weekday(text, today);
        };
    }

    private static Optional<LocalDate> weekday(String text, LocalDate today) {
        var name = text.replaceFirst("^next ", "");
        if (!name.matches("(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?")) return Optional.empty();
        var day = DayOfWeek.of(DAYS.indexOf(name.substring(0, 3)) + 1);
        return Optional.of(today.with(TemporalAdjusters.next(day)));
    }

    private static LocalDate ahead(Matcher found, LocalDate today) {
        int number = number(found, 1);
        return switch (found.group(2)) {
            case "day" -> today.plusDays(number);
            case "week" -> today.plusWeeks(number);
            default -> today.plusMonths(number);
        };
    }

    private static LocalDate day(int month, int day, @org.jspecify.annotations.Nullable String year, LocalDate today) {
        if (year != null) return LocalDate.of(Integer.parseInt(year), month, day);
        var thisYear = LocalDate.of(today.getYear(), month, day);
        return thisYear.isBefore(today) ? LocalDate.of(today.getYear() + 1, month, day) : thisYear;
    }

    private static LocalDate endOf(int month, @org.jspecify.annotations.Nullable String year, LocalDate today) {
        if (year != null) return YearMonth.of(Integer.parseInt(year), month).atEndOfMonth();
        var end = YearMonth.of(today.getYear(), month).atEndOfMonth();
        return end.isBefore(today) ? YearMonth.of(today.getYear() + 1, month).atEndOfMonth() : end;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
