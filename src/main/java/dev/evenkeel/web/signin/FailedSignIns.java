package dev.evenkeel.web.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts failed sign-ins by user and by address, and asks for patience after too many.
final class FailedSignIns {
    private static final int FREE = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final InstantSource clock;

    FailedSignIns(InstantSource clock) {
        this.clock = clock;
    }

    boolean tooMany(String who) {
        var known = failures.get(who);
        return known != null && known.count() >= FREE && known.until().isAfter(clock.instant());
    }

    void failed(String who) {
        if (failures.size() >= REMEMBERED) forgetOld();
        failures.merge(
                who,
                first(),
                (known, next) ->
                        known.until().isBefore(clock.instant()) ? next : new Failures(known.count() + 1, next.until()));
    }

    void succeeded(String who) {
        failures.remove(who);
    }

    private Failures first() {
        return new Failures(1, clock.instant().plus(PATIENCE));
    }

    private void forgetOld() {
        failures.values().removeIf(known -> known.until().isBefore(clock.instant()));
    }

    private record Failures(int count, Instant until) {}
}
