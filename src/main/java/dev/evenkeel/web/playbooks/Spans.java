package dev.evenkeel.web.playbooks;

import java.time.Duration;
import java.util.Locale;

/// Times between stages, in words.
public final class Spans {
    private static final double HOURS_A_DAY = 24;
    private static final int TWO_DAYS = 48;

    private Spans() {}

    public static String words(Duration span) {
        if (span.toMinutes() < 90) return span.toMinutes() + " min";
        if (span.toHours() < TWO_DAYS) return span.toHours() + " h";
        return String.format(Locale.ENGLISH, "%.1f days", span.toHours() / HOURS_A_DAY);
    }
}
