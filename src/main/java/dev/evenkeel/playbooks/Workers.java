package dev.evenkeel.playbooks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets accounts in and takes runs through their steps, as time goes on: at once when a verdict changed, and every
/// second for what is due. Lines are watched once in a while, for that reads everybody's signals.
final class Workers implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Workers.class.getName());
    private static final long LOOK_EVERY_SECONDS = 1;

    private final Entrances entrances;
    private final Runner runner;
    private final long watchEveryNanos;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("playbooks").daemon().unstarted(this::work);
    private final Thread watcher =
            Thread.ofPlatform().name("playbooks-lines").daemon().unstarted(this::watch);
    private volatile boolean closed;

    Workers(Entrances entrances, Runner runner, long watchEverySeconds) {
        this.entrances = entrances;
        this.runner = runner;
        this.watchEveryNanos = TimeUnit.SECONDS.toNanos(watchEverySeconds);
    }

    void start() {
        thread.start();
        watcher.start();
    }

    /// There may be something to do.
    void ring() {
        if (bell.availablePermits() == 0) bell.release();
    }

    private void work() {
        while (!closed) {
            attempt(() -> {
                entrances.hear();
                runner.sweep();
            });
            try {
                boolean _ = bell.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void watch() {
        while (!closed) {
            attempt(entrances::watch);
            ring();
            try {
                TimeUnit.NANOSECONDS.sleep(watchEveryNanos);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!closed) LOG.log(System.Logger.Level.ERROR, "Playbooks could not be gone on with", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        watcher.interrupt();
    }
}
