package dev.evenkeel.web.accounts;

import dev.evenkeel.qualification.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What was worked out for subjects of a ranking, until they are scored again.
///
/// A board keeps the very same standing of a subject as long as nothing happens to it, so the standing's identity says
/// whether what was worked out still holds.
///
/// @param <T> what is worked out
public final class Remembered<T> {
    private static final int RANKINGS = 16;

    private record Ranking(String definition, LocalDate asOf) {}

    private record Note<T>(Standing standing, T value) {}

    private final Map<Ranking, Map<Integer, Note<T>>> rankings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Ranking, Map<Integer, Note<T>>> eldest) {
            return size() > RANKINGS;
        }
    };

    /// @param work works out what is not known, for all those at once; whom it leaves out stays out
    public Map<Integer, T> of(
            String definition,
            LocalDate asOf,
            Collection<Standing> standings,
            Function<Set<Integer>, Map<Integer, T>> work) {
        var known = entries(new Ranking(definition, asOf));
        var values = new HashMap<Integer, T>();
        var missing = new HashSet<Integer>();
        for (var standing : standings) {
            var entry = known.get(standing.subject());
            if (entry != null && same(entry.standing(), standing)) values.put(standing.subject(), entry.value());
            else missing.add(standing.subject());
        }
        if (missing.isEmpty()) return values;
        var fresh = work.apply(missing);
        values.putAll(fresh);
        keep(new Ranking(definition, asOf), standings, fresh);
        return values;
    }

    @SuppressWarnings("ReferenceEquality") // Two standings may be equal and yet something has happened in between.
    private static boolean same(Standing one, Standing other) {
        return one == other;
    }

    private synchronized Map<Integer, Note<T>> entries(Ranking ranking) {
        return rankings.getOrDefault(ranking, Map.of());
    }

    /// Readers keep the map they have; it is never changed.
    private synchronized void keep(Ranking ranking, Collection<Standing> standings, Map<Integer, T> fresh) {
        var next = new HashMap<>(rankings.getOrDefault(ranking, Map.of()));
        for (var standing : standings) {
            var value = fresh.get(standing.subject());
            if (value != null) next.put(standing.subject(), new Note<>(standing, value));
        }
        rankings.put(ranking, next);
    }
}
