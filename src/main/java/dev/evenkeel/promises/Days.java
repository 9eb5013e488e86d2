package dev.evenkeel.promises;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days in the words of answers and notices.
final class Days {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    static String say(LocalDate day) {
        return FORM.format(day);
    }
}
