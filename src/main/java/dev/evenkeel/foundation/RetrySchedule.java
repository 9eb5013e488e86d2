package dev.evenkeel.foundation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When a message is tried again: the schedule of Standard Webhooks, three days in all.
final class RetrySchedule {
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /// How long a receiver may say "later".
    static final Duration PATIENCE = WAITS.stream().reduce(Duration.ZERO, Duration::plus);

    private RetrySchedule() {}

    /// @param failures so far, from 1
    /// @return empty when it is to be given up
    static Optional<Duration> after(int failures) {
        return failures > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(failures - 1));
    }
}
