package dev.evenkeel.foundation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Carries what the outbox holds: two workers for each kind, so that a slow receiver of one kind holds up no other.
final class OutboxWorkers implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OutboxWorkers.class.getName());
    private static final int A_KIND = 2;
    private static final long LOOK_EVERY_SECONDS = 1;
    private static final long GRACE_SECONDS = 5;

    private final Outbox outbox;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("outbox-", 1).daemon().factory());
    private final Semaphore bell = new Semaphore(0);
    private int workers;
    private volatile boolean closed;

    OutboxWorkers(Outbox outbox) {
        this.outbox = outbox;
    }

    void start() {
        var kinds = outbox.kinds();
        workers = kinds.size() * A_KIND;
        outbox.onRing(this::wake);
        for (var kind : kinds) for (int i = 0; i < A_KIND; i++) threads.execute(() -> work(kind));
    }

    private void work(String kind) {
        while (!closed) {
            if (!carriedOne(kind)) await();
        }
    }

    private boolean carriedOne(String kind) {
        try {
            return outbox.carryOne(kind);
        } catch (RuntimeException e) {
            if (!closed) LOG.log(System.Logger.Level.WARNING, "Outgoing messages could not be looked at", e);
            return false;
        }
    }

    private void wake() {
        if (bell.availablePermits() < workers) bell.release(workers);
    }

    private void await() {
        try {
            boolean _ = bell.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /// Lets those who carry something come back first.
    @Override
    public void close() {
        closed = true;
        wake();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) threads.shutdownNow();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
