package dev.evenkeel.promises;

import dev.evenkeel.catalogue.KeptRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The share of promised capabilities that came on time and in full (F34), once {@link #ENOUGH} were due. An answer
/// about a day is kept for a minute.
final class RecordedChance implements KeptRecord {
    static final int ENOUGH = 20;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Kept(LocalDate day, Instant at, OptionalDouble chance) {}

    private final Promises promises;
    private final InstantSource clock;
    private volatile @Nullable Kept kept;

    RecordedChance(Promises promises, InstantSource clock) {
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public OptionalDouble on(LocalDate day) {
        var now = clock.instant();
        var before = kept;
        if (before != null
                && before.day().equals(day)
                && before.at().plus(FRESH).isAfter(now)) return before.chance();
        var chance = read(day);
        kept = new Kept(day, now, chance);
        return chance;
    }

    private OptionalDouble read(LocalDate day) {
        long met = 0;
        long due = 0;
        for (var promise : promises.all(day)) {
            if (promise.subject().sort() != Sort.CAPABILITY) continue;
            var outcome = promise.outcome(day);
            if (outcome.counts()) due++;
            if (outcome == Promise.Outcome.MET) met++;
        }
        return due < ENOUGH ? OptionalDouble.empty() : OptionalDouble.of((double) met / due);
    }
}
