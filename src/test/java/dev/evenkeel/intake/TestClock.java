package dev.evenkeel.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is told to go on.
public final class TestClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-23T07:30:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }
}
