package dev.evenkeel.qualification;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.UsageChanged;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Scores again whom something happened to, as it happens: a thread for accounts, one for people, and one for trends,
/// so
/// that what must be fresh does not wait for what takes long.
public final class Rescoring implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Scoreboard scoreboard;
    private final InstantSource clock;
    private final Touched accounts = new Touched();
    private final Touched people = new Touched();
    private final Touched never = new Touched();
    private final List<Thread> threads = List.of(
            thread("rescoring-accounts", () -> rescore(Grain.ACCOUNT, accounts)),
            thread("rescoring-people", () -> rescore(Grain.PERSON, people)),
            thread("rescoring-trends", this::refreshTrends));
    private volatile boolean closing;
    private volatile long pastChangedAt = System.nanoTime();
    private long refreshedAt = System.nanoTime() - 1;
    private long restUntil = System.nanoTime();

    /// One round of a thread's work.
    private interface Round {
        void run() throws InterruptedException;
    }

    public Rescoring(Scoreboard scoreboard, InstantSource clock) {
        this.scoreboard = scoreboard;
        this.clock = clock;
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    public void on(UsageChanged changed) {
        accounts.add(changed.accounts());
        people.add(changed.people());
        if (changed.earliest().isBefore(today())) pastChangedAt = System.nanoTime();
    }

    private Thread thread(String name, Round round) {
        return Thread.ofPlatform().name(name).daemon().unstarted(() -> {
            while (!closing) {
                try {
                    round.run();
                } catch (InterruptedException stop) {
                    return;
                } catch (RuntimeException e) {
                    if (!closing)
                        System.getLogger("dev.evenkeel.qualification")
                                .log(System.Logger.Level.ERROR, "Scores could not be brought up to date", e);
                }
            }
        });
    }

    private void rescore(Grain grain, Touched touched) throws InterruptedException {
        scoreboard.rescore(grain, touched.take(IDLE), today());
    }

    /// The past is computed again once it has come to rest, or after a minute if it does not, and at most for a
    /// twentieth of the time.
    private void refreshTrends() throws InterruptedException {
        never.take(IDLE);
        long begun = System.nanoTime();
        boolean anew = pastChangedAt > refreshedAt;
        boolean restless = anew && begun - pastChangedAt < SETTLED.toNanos() && begun - refreshedAt < LONGEST.toNanos();
        if (restless || begun < restUntil) return;
        refreshedAt = begun;
        scoreboard.refreshTrends(today(), anew);
        long ended = System.nanoTime();
        restUntil = ended + 20 * (ended - begun);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public void close() {
        closing = true;
        threads.forEach(Thread::interrupt);
    }
}
