package dev.evenkeel.web.desk;

import java.time.Duration;
import java.time.Instant;

/// How long there is until a time limit, in words.
final class Clock {
    private static final long TWO_DAYS = 48;

    private Clock() {}

    static boolean late(Instant due, Instant now) {
        return now.isAfter(due);
    }

    static String words(Instant due, Instant now) {
        var span = span(Duration.between(now, due).abs());
        return late(due, now) ? span + " late" : span + " left";
    }

    static String span(Duration span) {
        if (span.toHours() >= TWO_DAYS) return span.toDays() + " days";
        if (span.toHours() >= 1) return span.toHours() + " h";
        return span.toMinutes() + " min";
    }
}
