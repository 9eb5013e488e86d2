package dev.evenkeel.activity;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The thread that takes events off the log as they come, in batches as large as have gathered.
public final class Absorber implements AutoCloseable {
    private static final Duration FOR_A_LARGE_BATCH = Duration.ofSeconds(2);

    /// So much that came in during the shortest wait promises a large batch soon.
    private static final int FAST_STREAM_BYTES = 4 << 20;

    /// Of so many events the mean size says what the next will be like.
    private static final int MANY = 10_000;

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    /// A batch costs two commits and several statements, however small it is, so under load more is let gather.
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(100);

    private final EventLog log;
    private final Absorption absorption;
    private final InstantSource clock;
    private final Thread thread = Thread.ofPlatform().name("absorber").unstarted(this::run);
    private long begun = System.nanoTime() - BETWEEN_BATCHES.toNanos();
    private volatile boolean closing;
    private double bytesAnEvent = 400;
    private int skip;
    private volatile long position;
    private volatile @Nullable Instant lastReceived;
    private volatile @Nullable String failure;

    public Absorber(EventLog log, Absorption absorption, InstantSource clock) {
        this.log = log;
        this.absorption = absorption;
        this.clock = clock;
        resume();
        if (position < log.start() || position > log.end())
            throw new Refused(
                    "event log",
                    "It holds positions " + log.start() + " to " + log.end() + ", but the event store stands at "
                            + position,
                    "Restore both from the same backup; they belong together");
        log.taken(position);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (!closing) {
            try {
                step();
                failure = null;
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException e) {
                failure = String.valueOf(e.getMessage());
                System.getLogger("dev.evenkeel.activity")
                        .log(System.Logger.Level.ERROR, "Events could not be taken in", e);
                LockSupport.parkNanos(AFTER_A_FAILURE.toNanos());
                // The events may have been taken in before the failure; only the store knows.
                resume();
            }
        }
    }

    private void step() throws InterruptedException {
        if (!log.awaitBeyond(position, IDLE)) {
            absorption.catchUp();
            return;
        }
        int room = absorption.room();
        gather(room);
        var stretch = log.readExactly(position, skip, room);
        var last = absorption.absorb(stretch);
        if (stretch.size() > MANY) bytesAnEvent = (double) (stretch.next() - stretch.from()) / stretch.size();
        position = stretch.next();
        skip = stretch.skip();
        log.taken(position);
        log.release(absorption.settled());
        last.ifPresent(event -> lastReceived = received(event));
    }

    private void resume() {
        var standing = absorption.standing();
        position = standing.position();
        skip = standing.skip();
    }

    /// Waits where the last batch was only just begun; what comes after a quiet time is taken at once. Under load it
    /// waits for as many events as are best taken in together.
    private void gather(int room) throws InterruptedException {
        long left = begun + BETWEEN_BATCHES.toNanos() - System.nanoTime();
        if (left > 0) LockSupport.parkNanos(left);
        if (log.end() - position >= FAST_STREAM_BYTES)
            log.awaitBeyond(
                    position + (long) (bytesAnEvent * room),
                    Duration.ofNanos(begun + FOR_A_LARGE_BATCH.toNanos() - System.nanoTime()));
        begun = System.nanoTime();
    }

    /// What comes from a file may say that it was received years ago; it has not waited here since then.
    private Instant received(Event event) {
        return event.imported() ? clock.instant() : event.receivedAt();
    }

    /// How long the oldest event that is not taken in has waited at least; zero when all are.
    public Duration lag() {
        var last = lastReceived;
        return position == log.end() || last == null ? Duration.ZERO : Duration.between(last, clock.instant());
    }

    /// Why nothing is taken in at the moment; null while all is well.
    public @Nullable String failure() {
        return failure;
    }

    /// Whether everything that came in before this call has been taken in; waits for it as long as told.
    public boolean caughtUp(Duration patience) {
        long goal = log.end();
        long deadline = System.nanoTime() + patience.toNanos();
        while (position < goal && System.nanoTime() < deadline) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        return position >= goal;
    }

    @Override
    public void close() {
        closing = true;
        if (thread.getState() == Thread.State.NEW) return;
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
