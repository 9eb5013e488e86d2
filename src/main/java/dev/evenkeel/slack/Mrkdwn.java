package dev.evenkeel.slack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Words as Slack's own markup has them.
final class Mrkdwn {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final int LONGEST = 600;

    private Mrkdwn() {}

    /// What somebody wrote, so that it neither links, mentions nor formats, and leaves room for the rest.
    static String escaped(String text) {
        var brief = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        return brief.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([*_~`])", "\u200b$1");
    }

    /// The same over several lines of a quotation.
    static String quoted(String text) {
        return escaped(text).replaceAll("\\R", "\n>");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atOffset(ZoneOffset.UTC));
    }

    static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
