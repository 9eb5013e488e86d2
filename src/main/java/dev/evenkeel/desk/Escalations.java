package dev.evenkeel.desk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks every minute whether a time limit has passed.
final class Escalations implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Escalations.class.getName());

    private final Desk desk;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("escalations").factory());

    Escalations(Desk desk) {
        this.desk = desk;
    }

    void start() {
        var _ = rounds.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            desk.escalate();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Time limits at the desk could not be looked at", e);
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
