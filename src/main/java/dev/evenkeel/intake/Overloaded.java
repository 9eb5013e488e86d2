package dev.evenkeel.intake;

import java.time.Duration;

/// More comes in than can be worked off; nothing of the delivery was taken, and it may be sent again after a while.
public final class Overloaded extends RuntimeException {
    private final Duration retryAfter;

    Overloaded(String why, Duration retryAfter) {
        super(why);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
