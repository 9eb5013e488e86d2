package dev.evenkeel.foundation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Instants as microseconds since the epoch, the grain of every store.
public final class Micros {
    private Micros() {}

    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
