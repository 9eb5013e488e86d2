package dev.evenkeel.qualification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rankings as of days that no board shows, computed when asked for. They are kept for a minute only: late events
/// may change what is known about a past day.
final class PastRankings {
    private static final int MOST = 64;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final SignalValues values;
    private final InstantSource clock;
    private final Map<Key, Cached> cache = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Cached> eldest) {
            return size() > MOST;
        }
    };

    PastRankings(SignalValues values, InstantSource clock) {
        this.values = values;
        this.clock = clock;
    }

    private record Key(String definition, String source, LocalDate asOf) {}

    private record Cached(Ranking ranking, Instant at) {}

    Ranking ranking(Definition definition, LocalDate asOf) {
        var key = new Key(definition.name(), definition.source(), asOf);
        synchronized (cache) {
            var entry = cache.get(key);
            if (entry != null && entry.at().plus(FRESH).isAfter(clock.instant())) return entry.ranking();
        }
        var ranking = compute(definition, asOf);
        synchronized (cache) {
            cache.put(key, new Cached(ranking, clock.instant()));
        }
        return ranking;
    }

    private Ranking compute(Definition definition, LocalDate asOf) {
        var standings = standings(definition, null, asOf);
        standings.sort(Ranking.ORDER);
        return new Ranking(definition, asOf, false, standings);
    }

    /// Standings as of the day, in no order and past the cache.
    ///
    /// @param subjects null for all
    List<Standing> standings(Definition definition, @Nullable Set<Integer> subjects, LocalDate asOf) {
        var standings = new ArrayList<Standing>();
        values.of(definition, subjects, asOf, readings -> standings.add(Scoring.standing(definition, readings)));
        return standings;
    }
}
