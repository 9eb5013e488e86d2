package dev.evenkeel.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Live numbers of the intake: a ring of the last ten minutes, and totals by source since the server started.
public final class IntakeStats {
    public static final int SECONDS = 600;

    private final InstantSource clock;
    private final Throughput[] ring = new Throughput[SECONDS];
    private final Map<String, SourceTotal> sources = new HashMap<>();
    private @Nullable Instant lastCommit;

    public IntakeStats(InstantSource clock) {
        this.clock = clock;
        for (int i = 0; i < SECONDS; i++) ring[i] = new Throughput(-1, 0, 0, 0);
    }

    /// The last so many whole seconds, oldest first; those in which nothing came in are there with zeros.
    public synchronized List<Throughput> lastSeconds(int count) {
        long now = clock.instant().getEpochSecond();
        var seconds = new ArrayList<Throughput>();
        for (long second = now - Math.min(count, SECONDS - 1); second < now; second++) {
            var slot = ring[(int) (second % SECONDS)];
            seconds.add(slot.second() == second ? slot : new Throughput(second, 0, 0, 0));
        }
        return seconds;
    }

    /// Who sent something, the latest first.
    public synchronized List<SourceTotal> sources() {
        return sources.values().stream()
                .sorted(Comparator.comparing(SourceTotal::lastSeen).reversed().thenComparing(SourceTotal::source))
                .toList();
    }

    /// When events were last made durable, if any were since the server started.
    public synchronized Optional<Instant> lastCommit() {
        return Optional.ofNullable(lastCommit);
    }

    synchronized void stored(String source, int accepted, int duplicates) {
        lastCommit = clock.instant();
        add(source, accepted, duplicates, 0);
    }

    synchronized void refused(String source, int count) {
        add(source, 0, 0, count);
    }

    private void add(String source, long accepted, long duplicates, long refused) {
        var now = clock.instant();
        sources.merge(
                source,
                new SourceTotal(source, accepted, duplicates, refused, now),
                (old, more) -> old.plus(accepted, duplicates, refused, now));
        int slot = (int) (now.getEpochSecond() % SECONDS);
        var old = ring[slot].second() == now.getEpochSecond()
                ? ring[slot]
                : new Throughput(now.getEpochSecond(), 0, 0, 0);
        ring[slot] = new Throughput(
                old.second(), old.accepted() + accepted, old.duplicates() + duplicates, old.refused() + refused);
    }
}
