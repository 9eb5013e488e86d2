package dev.evenkeel.qualification;

import dev.evenkeel.qualification.ScoreHistory.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Everybody's current points by one definition. One thread writes, many read.
final class Board {
    private final Definition definition;
    private final LocalDate day;
    private final Map<Integer, Standing> standings = new ConcurrentHashMap<>();
    private final Map<Integer, Kept> kept;
    private final Set<Integer> qualified;
    private volatile @Nullable Ranking ranking;

    /// @param kept what the history holds of each subject
    /// @param qualified who was qualified by the last verdict
    Board(Definition definition, LocalDate day, Map<Integer, Kept> kept, Set<Integer> qualified) {
        this.definition = definition;
        this.day = day;
        this.kept = kept;
        this.qualified = qualified;
    }

    Definition definition() {
        return definition;
    }

    /// Whether it still shows what the definition says on that day.
    boolean shows(Definition current, LocalDate today) {
        return day.equals(today)
                && definition.version() == current.version()
                && definition.source().equals(current.source());
    }

    /// What the history does not hold yet.
    List<Standing> toKeep(Map<Integer, Standing> scored) {
        return scored.values().stream()
                .filter(standing -> !Kept.of(standing).equals(kept.get(standing.subject())))
                .toList();
    }

    /// Whose verdict is another one than before.
    ///
    /// @param gone subjects that are no more, such as merged accounts
    List<VerdictChanged> changes(Map<Integer, Standing> scored, Set<Integer> gone, Instant at) {
        var changes = new ArrayList<VerdictChanged>();
        for (var standing : scored.values()) {
            if (standing.qualified() != qualified.contains(standing.subject()))
                changes.add(change(standing.subject(), standing.qualified(), at, standing.total()));
        }
        for (var subject : gone) if (qualified.contains(subject)) changes.add(change(subject, false, at, 0));
        return changes;
    }

    private VerdictChanged change(int subject, boolean qualified, Instant at, double total) {
        return VerdictChanged.of(definition, definition.version(), subject, qualified, at, total);
    }

    /// Who was qualified and is not among the subjects any more.
    Set<Integer> qualifiedBesides(Set<Integer> subjects) {
        var besides = new HashSet<>(qualified);
        besides.removeAll(subjects);
        return besides;
    }

    void show(Map<Integer, Standing> scored, Set<Integer> gone) {
        standings.putAll(scored);
        standings.keySet().removeAll(gone);
        qualified.removeAll(gone);
        for (var standing : scored.values()) {
            kept.put(standing.subject(), Kept.of(standing));
            if (standing.qualified()) qualified.add(standing.subject());
            else qualified.remove(standing.subject());
        }
        ranking = null;
    }

    Ranking ranking() {
        var known = ranking;
        if (known != null) return known;
        var sorted = standings.values().stream().sorted(Ranking.ORDER).toList();
        var fresh = new Ranking(definition, day, true, sorted);
        ranking = fresh;
        return fresh;
    }

    @Nullable
    Standing standing(int subject) {
        return standings.get(subject);
    }
}
