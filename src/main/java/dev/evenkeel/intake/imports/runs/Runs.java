package dev.evenkeel.intake.imports.runs;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.EventSink;
import dev.evenkeel.intake.Import;
import dev.evenkeel.intake.ImportState;
import dev.evenkeel.intake.imports.mapping.MappingReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Runs imports in the background, one after another.
public final class Runs implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Runs.class.getName());

    private final Ledger ledger;
    private final Shelf shelf;
    private final EventSink sink;
    private final InstantSource clock;
    private final Map<UUID, Run> active = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports").daemon().factory());
    private volatile boolean closing;

    public Runs(Ledger ledger, Shelf shelf, EventSink sink, InstantSource clock) {
        this.ledger = ledger;
        this.shelf = shelf;
        this.sink = sink;
        this.clock = clock;
    }

    /// Runs it when those before it have ended.
    public void queue(UUID id) {
        var _ = worker.submit(() -> run(id));
    }

    /// With rate and time left, if it runs.
    public Import live(Import stored) {
        return Optional.ofNullable(active.get(stored.id()))
                .map(run -> run.meter().on(stored))
                .orElse(stored);
    }

    /// Asks a running import to stop; false if it does not run.
    public boolean cancel(UUID id) {
        var run = active.get(id);
        if (run != null) run.stop(ImportState.CANCELLED);
        return run != null;
    }

    private void run(UUID id) {
        var subject = ledger.find(id).filter(found -> found.state() == ImportState.WAITING);
        if (closing || subject.isEmpty()) return;
        try {
            run(subject.get());
        } catch (Refused unreadable) {
            ledger.state(id, ImportState.FAILED, unreadable.getMessage(), clock.instant());
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "The import " + id + " stopped", fault);
            ledger.state(id, ImportState.INTERRUPTED, "A fault stopped it: " + fault.getMessage(), null);
        } finally {
            active.remove(id);
        }
    }

    private void run(Import subject) {
        var run = new Run(subject, ledger, sink, clock);
        active.put(subject.id(), run);
        if (closing) run.stop(ImportState.INTERRUPTED);
        ledger.state(subject.id(), ImportState.RUNNING, null, null);
        var mapping = MappingReader.read("mapping.yaml", String.valueOf(subject.mapping()))
                .get(subject.entry());
        var end = run.run(shelf.file(subject.id(), subject.name()), mapping);
        if (end == ImportState.DONE) ledger.done(subject.id(), clock.instant());
        else ledger.state(subject.id(), end, null, end == ImportState.INTERRUPTED ? null : clock.instant());
    }

    /// Stops after the rows at hand; what was running resumes when the server is back.
    @Override
    public void close() {
        closing = true;
        active.values().forEach(run -> run.stop(ImportState.INTERRUPTED));
        worker.shutdown();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) worker.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
