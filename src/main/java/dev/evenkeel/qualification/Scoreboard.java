package dev.evenkeel.qualification;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.foundation.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everybody's scores by every definition: today's in memory, following every event; any other day's on request.
public final class Scoreboard {
    private final Definitions definitions;
    private final SignalValues values;
    private final ScoreHistory history;
    private final PastRankings past;
    private final Trends trends;
    private final InstantSource clock;
    private final Consumer<VerdictChanged> listener;
    private final Map<String, Board> boards = new ConcurrentHashMap<>();
    private final Map<Grain, ReentrantLock> scoring =
            Map.of(Grain.ACCOUNT, new ReentrantLock(), Grain.PERSON, new ReentrantLock());

    /// @param listener hears of every changed verdict, once, after it is kept
    public Scoreboard(
            Definitions definitions,
            SignalValues values,
            Database database,
            InstantSource clock,
            Consumer<VerdictChanged> listener) {
        this.definitions = definitions;
        this.values = values;
        this.history = new ScoreHistory(database);
        this.past = new PastRankings(values, clock);
        this.trends = new Trends(past);
        this.clock = clock;
        this.listener = listener;
    }

    /// Scores those whom something happened to. A definition that is new or changed, or a new day, is scored for all.
    ///
    /// Accounts and people do not wait for each other.
    public void rescore(Grain grain, Set<Integer> subjects, LocalDate today) {
        alone(grain, () -> {
            catchUp(grain, today);
            for (var board : boards.values())
                if (board.definition().about() == grain && !subjects.isEmpty()) score(board, subjects, today);
        });
    }

    /// Scores everybody by every definition.
    public void rescoreAll(LocalDate today) {
        boards.clear();
        catchUp(today);
    }

    /// Scores everybody by those definitions whose board is missing or out of date; drops boards of retired ones.
    public void catchUp(LocalDate today) {
        for (var grain : Grain.values()) alone(grain, () -> catchUp(grain, today));
    }

    private void alone(Grain grain, Runnable work) {
        var lock = Objects.requireNonNull(scoring.get(grain));
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private void catchUp(Grain grain, LocalDate today) {
        boards.values()
                .removeIf(board -> board.definition().about() == grain
                        && definitions
                                .current(board.definition().name())
                                .filter(definition -> definition.about() == grain)
                                .isEmpty());
        for (var definition : definitions.current()) {
            var board = boards.get(definition.name());
            if (definition.about() == grain && (board == null || !board.shows(definition, today)))
                scoreAll(definition, today);
        }
    }

    /// Computes the past twelve weeks of every definition, which takes a while and holds nobody up.
    ///
    /// @param anew whether also of those that have them, because something was learned about the past
    public void refreshTrends(LocalDate today, boolean anew) {
        for (var definition : definitions.current())
            if (anew || !trends.has(definition, today)) trends.refresh(definition, today);
    }

    private void scoreAll(Definition definition, LocalDate today) {
        var board = new Board(definition, today, history.last(definition), history.qualified(definition.name()));
        var scored = standings(definition, null, today);
        show(board, scored, board.qualifiedBesides(scored.keySet()), today);
        boards.put(definition.name(), board);
    }

    private void score(Board board, Set<Integer> subjects, LocalDate today) {
        var scored = standings(board.definition(), subjects, today);
        var gone = new HashSet<>(subjects);
        gone.removeAll(scored.keySet());
        show(board, scored, gone, today);
    }

    private void show(Board board, Map<Integer, Standing> scored, Set<Integer> gone, LocalDate today) {
        var changes = board.changes(scored, gone, clock.instant());
        history.keep(board.definition(), today, board.toKeep(scored), changes);
        board.show(scored, gone);
        changes.forEach(listener);
    }

    private Map<Integer, Standing> standings(Definition definition, @Nullable Set<Integer> subjects, LocalDate asOf) {
        var standings = new HashMap<Integer, Standing>();
        values.of(
                definition,
                subjects,
                asOf,
                readings -> standings.put(readings.subject(), Scoring.standing(definition, readings)));
        return standings;
    }

    /// Whether nobody is scored yet by the definition as it is today: after a start, or as a day begins.
    public boolean isDue(Definition definition, LocalDate today) {
        var board = boards.get(definition.name());
        return board == null || !board.shows(definition, today);
    }

    /// Everybody as of a day, the best first.
    public Optional<Ranking> ranking(String definition, LocalDate asOf) {
        return definitions.current(definition).map(current -> ranking(current, asOf));
    }

    private Ranking ranking(Definition definition, LocalDate asOf) {
        var board = boards.get(definition.name());
        return board != null && board.shows(definition, asOf) ? board.ranking() : past.ranking(definition, asOf);
    }

    /// One subject's points as they stand on the board of the day; nothing where no board shows the day.
    public Optional<Standing> standing(String definition, int subject, LocalDate day) {
        return definitions.current(definition).flatMap(current -> {
            var board = boards.get(definition);
            return board == null || !board.shows(current, day)
                    ? Optional.empty()
                    : Optional.ofNullable(board.standing(subject));
        });
    }

    /// One subject's score, explained. Nothing if there is no such definition or subject.
    public Optional<Score> score(String definition, int subject, LocalDate asOf) {
        return Optional.ofNullable(scores(definition, Set.of(subject), asOf).get(subject));
    }

    /// The explained scores of some subjects, for a page of a list.
    public Map<Integer, Score> scores(String definition, Set<Integer> subjects, LocalDate asOf) {
        var scores = new HashMap<Integer, Score>();
        definitions
                .current(definition)
                .ifPresent(current -> values.of(
                        current,
                        subjects,
                        asOf,
                        readings -> scores.put(readings.subject(), Scoring.score(current, readings))));
        return scores;
    }

    /// Weekly scores of some subjects over the twelve weeks up to a day, oldest first.
    public Map<Integer, List<TrendPoint>> trends(String definition, Collection<Integer> subjects, LocalDate asOf) {
        return definitions
                .current(definition)
                .map(current -> trends(current, subjects, asOf))
                .orElse(Map.of());
    }

    private Map<Integer, List<TrendPoint>> trends(Definition definition, Collection<Integer> subjects, LocalDate asOf) {
        var totals = ranking(definition, asOf).standings().stream()
                .collect(Collectors.toMap(Standing::subject, Standing::total));
        var board = boards.get(definition.name());
        var isToday = board != null && board.shows(definition, asOf);
        return trends.of(definition, subjects, asOf, totals, !isToday);
    }

    /// Since when a qualified subject has been so without a break, to the week; for today only.
    public Optional<LocalDate> qualifiedSince(String definition, int subject, LocalDate today) {
        return definitions
                .current(definition)
                .flatMap(current -> trends.qualifiedSince(current, subject, today)
                        .or(() -> verdicts(definition, subject).stream()
                                .findFirst()
                                .filter(verdict -> verdict instanceof VerdictChanged.Qualified)
                                .map(verdict -> LocalDate.ofInstant(verdict.at(), ZoneOffset.UTC))));
    }

    /// When a subject became qualified or no longer was, newest first.
    public List<VerdictChanged> verdicts(String definition, int subject) {
        return definitions
                .current(definition)
                .map(current -> history.verdicts(current, subject))
                .orElse(List.of());
    }

    /// Whom a changed or new definition would let in or out.
    public Preview preview(Definition changed, LocalDate asOf) {
        var after = past.ranking(changed, asOf);
        var before = ranking(changed.name(), asOf).orElse(new Ranking(changed, asOf, false, List.of()));
        return Preview.of(before, after);
    }
}
