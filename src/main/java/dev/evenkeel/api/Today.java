package dev.evenkeel.api;

import dev.evenkeel.foundation.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The day that an answer is about: the one that was asked for, or today.
public final class Today {
    private final InstantSource clock;

    public Today(InstantSource clock) {
        this.clock = clock;
    }

    /// The first moment after a day.
    public static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// Whether a day is over.
    public boolean isPast(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /// @throws Refused if the day is yet to come
    public LocalDate or(@Nullable LocalDate asked) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (asked == null) return today;
        if (asked.isAfter(today))
            throw new Refused("as_of", asked + " is yet to come", "Give a day up to today, " + today + " in UTC");
        return asked;
    }
}
