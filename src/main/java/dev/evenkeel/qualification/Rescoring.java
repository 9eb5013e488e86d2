package dev.evenkeel.qualification;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.UsageChanged;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The thread that scores again whom something happened to: everybody at most once a round, however much happened.
public final class Rescoring implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Scoreboard scoreboard;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Thread thread = Thread.ofPlatform().name("rescoring").daemon().unstarted(this::run);
    private Set<Integer> accounts = new HashSet<>();
    private Set<Integer> people = new HashSet<>();
    private volatile boolean closing;
    private volatile long pastChangedAt = System.nanoTime();
    private long refreshedAt = System.nanoTime() - 1;
    private long restUntil = System.nanoTime();

    public Rescoring(Scoreboard scoreboard, InstantSource clock) {
        this.scoreboard = scoreboard;
        this.clock = clock;
    }

    public void start() {
        thread.start();
    }

    public void on(UsageChanged changed) {
        lock.lock();
        try {
            accounts.addAll(changed.accounts());
            people.addAll(changed.people());
            if (changed.earliest().isBefore(today())) pastChangedAt = System.nanoTime();
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!closing) {
            try {
                round();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException e) {
                System.getLogger("dev.evenkeel.qualification")
                        .log(System.Logger.Level.ERROR, "Scores could not be brought up to date", e);
            }
        }
    }

    private void round() throws InterruptedException {
        Set<Integer> touchedAccounts;
        Set<Integer> touchedPeople;
        lock.lockInterruptibly();
        try {
            long patience = IDLE.toNanos();
            while (accounts.isEmpty() && people.isEmpty() && patience > 0) patience = something.awaitNanos(patience);
            touchedAccounts = accounts;
            touchedPeople = people;
            accounts = new HashSet<>();
            people = new HashSet<>();
        } finally {
            lock.unlock();
        }
        var today = today();
        scoreboard.catchUp(today);
        scoreboard.rescore(Grain.ACCOUNT, touchedAccounts, today);
        scoreboard.rescore(Grain.PERSON, touchedPeople, today);
        refreshTrends(today);
    }

    /// The past is computed again once it has come to rest, or after a minute if it does not, and at most for a
    /// twentieth
    /// of the time.
    private void refreshTrends(LocalDate today) {
        long begun = System.nanoTime();
        boolean anew = pastChangedAt > refreshedAt;
        boolean restless = anew && begun - pastChangedAt < SETTLED.toNanos() && begun - refreshedAt < LONGEST.toNanos();
        if (restless || begun < restUntil) return;
        refreshedAt = begun;
        scoreboard.refreshTrends(today, anew);
        long ended = System.nanoTime();
        restUntil = ended + 20 * (ended - begun);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}
