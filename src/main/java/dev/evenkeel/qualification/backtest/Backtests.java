package dev.evenkeel.qualification.backtest;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Lens;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Definition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Definitions tried on the past, one after the other on a thread of their own; every one is kept with who asked and
/// when.
public final class Backtests implements AutoCloseable {
    private static final int OPEN = 12;
    private static final int LISTED = 200;
    private static final int HALF_A_YEAR = 181;

    private final BacktestRows rows;
    private final Replay replay;
    private final Ground ground;
    private final InstantSource clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("backtest").daemon().factory());
    private final Map<Long, Running> running = new ConcurrentHashMap<>();
    private final Map<Long, Result> open = new LinkedHashMap<>(OPEN, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Result> eldest) {
            return size() > OPEN;
        }
    };

    Backtests(BacktestRows rows, Replay replay, Ground ground, InstantSource clock) {
        this.rows = rows;
        this.replay = replay;
        this.ground = ground;
        this.clock = clock;
    }

    private static final class Running {
        final CountDownLatch ended = new CountDownLatch(1);
        volatile double share;
    }

    /// Begins to try a definition, saved or drafted, and answers its number.
    ///
    /// @param source its text
    /// @throws Refused if the question cannot be answered whatever is stored; nothing is kept then
    public long begin(Definition definition, String source, Question question, String by) {
        question.check(today());
        if (definition.about() != Grain.ACCOUNT)
            throw new Refused(
                    definition.name(), "It is about people", "Choose a definition about accounts: deals are theirs");
        long id = rows.begin(definition, source, question, clock.instant(), by);
        var job = new Running();
        running.put(id, job);
        thread.execute(() -> run(id, definition, question, job));
        return id;
    }

    private void run(long id, Definition definition, Question question, Running job) {
        try {
            var replayed = replay.run(definition, question, today(), share -> job.share = share);
            var counting = new Counting(question, replayed.evidence());
            var verdict = counting.at(
                            definition.fit().threshold(), definition.usage().threshold())
                    .verdict();
            rows.done(id, clock.instant(), verdict, replayed.findings(), EvidenceBytes.of(replayed.evidence()));
            rows.find(id).ifPresent(done -> keep(new Result(done, counting, replayed.findings())));
        } catch (Refused refused) {
            rows.failed(id, clock.instant(), refused.problems());
        } catch (RuntimeException failed) {
            System.getLogger("dev.evenkeel.qualification")
                    .log(System.Logger.Level.ERROR, "Backtest " + id + " failed", failed);
            rows.failed(
                    id,
                    clock.instant(),
                    List.of(new Problem(
                            "backtest " + id, "It broke off by a fault of ours", "Look into the log, or try again")));
        } finally {
            running.remove(id);
            job.ended.countDown();
        }
    }

    /// Waits until a backtest has ended, for a while at most.
    public void await(long id, Duration most) {
        var job = running.get(id);
        if (job == null) return;
        try {
            boolean ended = job.ended.await(most.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) job.share = Math.max(job.share, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Optional<Backtest> find(long id) {
        return rows.find(id).map(this::withProgress);
    }

    private Backtest withProgress(Backtest kept) {
        var job = running.get(kept.id());
        return kept.running(job == null ? null : Double.valueOf(job.share));
    }

    /// Those that were asked before the moment, newest first.
    public List<Backtest> before(Instant moment) {
        return rows.before(moment, LISTED).stream().map(this::withProgress).toList();
    }

    /// Others that are done and were asked the same, newest first.
    public List<Backtest> alike(Backtest one) {
        return before(clock.instant().plusSeconds(1)).stream()
                .filter(other -> other.isDone()
                        && other.id() != one.id()
                        && other.question().equals(one.question()))
                .toList();
    }

    /// The result of one that is done.
    public Optional<Result> result(long id) {
        synchronized (open) {
            var known = open.get(id);
            if (known != null) return Optional.of(known);
        }
        var backtest = rows.find(id).filter(Backtest::isDone);
        if (backtest.isEmpty()) return Optional.empty();
        var result = rows.replayed(id)
                .map(read -> new Result(
                        backtest.get(), new Counting(backtest.get().question(), read.evidence()), read.findings()));
        result.ifPresent(this::keep);
        return result;
    }

    private void keep(Result result) {
        synchronized (open) {
            open.put(result.backtest().id(), result);
        }
    }

    /// @throws Refused if they were asked about other days, another horizon or another outcome
    public Comparison compare(Result first, Result second) {
        if (!first.backtest().question().equals(second.backtest().question()))
            throw new Refused(
                    "backtest " + second.backtest().id(),
                    "It was asked about other days, another horizon, outcome or way of looking than backtest "
                            + first.backtest().id(),
                    "Ask both the same");
        return Comparison.of(first, second);
    }

    /// What to ask about a definition if nobody says otherwise: the latest half year whose outcome is known. Where
    /// history is short, the horizon is a third of it.
    public Question usual(Definition definition) {
        var today = today();
        var begin = ground.begin();
        var earliest = (begin == null ? today.minusYears(1) : begin).plusDays(Ground.reach(definition));
        long history = Math.max(0, today.toEpochDay() - earliest.toEpochDay());
        int horizon = (int) Math.clamp(history / 3, 7, Question.HORIZON);
        var to = today.minusDays(horizon + 1L);
        var half = to.minusDays(HALF_A_YEAR);
        var from = half.isBefore(earliest) ? earliest : half;
        return new Question(from.isAfter(to) ? to : from, to, horizon, Outcome.DEAL_WON, Lens.AS_KNOWN);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
