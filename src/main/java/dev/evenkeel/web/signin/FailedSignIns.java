package dev.evenkeel.web.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts failed sign-ins and asks for patience after too many: few for one name from one address, so that nobody
/// elsewhere
/// can lock a user out; more for an address as a whole, behind which an office may sit.
final class FailedSignIns {
    private static final int FREE = 5;
    private static final int FREE_OF_ADDRESS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final InstantSource clock;

    FailedSignIns(InstantSource clock) {
        this.clock = clock;
    }

    boolean tooMany(String user, String address) {
        return count(pair(user, address)) >= FREE || count(address) >= FREE_OF_ADDRESS;
    }

    void failed(String user, String address) {
        if (failures.size() >= REMEMBERED) failures.values().removeIf(this::over);
        add(pair(user, address));
        add(address);
    }

    void succeeded(String user, String address) {
        failures.remove(pair(user, address));
    }

    private void add(String who) {
        var until = clock.instant().plus(PATIENCE);
        failures.merge(
                who,
                new Failures(1, until),
                (known, first) -> over(known) ? first : new Failures(known.count() + 1, until));
    }

    private int count(String who) {
        var known = failures.get(who);
        return known == null || over(known) ? 0 : known.count();
    }

    private boolean over(Failures known) {
        return !known.until().isAfter(clock.instant());
    }

    private static String pair(String user, String address) {
        return address + " " + user.strip().toLowerCase(Locale.ROOT);
    }

    private record Failures(int count, Instant until) {}
}
