package dev.evenkeel.intake.imports.runs;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventSink;
import dev.evenkeel.intake.Import;
import dev.evenkeel.intake.ImportProblem;
import dev.evenkeel.intake.ImportState;
import dev.evenkeel.intake.imports.mapping.Mapping;
import dev.evenkeel.intake.imports.rows.Read;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// One import while it runs. Rows up to the one that was reached before are read again, so that equal rows are counted
/// as the
/// first time, but not written again.
final class Run {
    private static final int BATCH = 5_000;

    private final Import subject;
    private final Ledger ledger;
    private final EventSink sink;
    private final InstantSource clock;
    private final Meter meter;
    private final List<Event> events = new ArrayList<>();
    private final List<List<ImportProblem>> refusals = new ArrayList<>();
    private volatile ImportState stopAs = ImportState.RUNNING;
    private long refused;
    private long row;

    Run(Import subject, Ledger ledger, EventSink sink, InstantSource clock) {
        this.subject = subject;
        this.ledger = ledger;
        this.sink = sink;
        this.clock = clock;
        this.refused = subject.refused();
        this.meter = new Meter(clock, subject.done(), subject.share());
    }

    Meter meter() {
        return meter;
    }

    /// Asks it to stop after the rows at hand.
    void stop(ImportState as) {
        stopAs = as;
    }

    /// Returns how it ended: done, or as it was asked to stop.
    ImportState run(Path file, Mapping mapping) {
        try (var opened = Opened.open(file, mapping, subject.name())) {
            try {
                return run(opened);
            } catch (Refused unreadableFromHere) {
                write(opened.rows().share());
                throw unreadableFromHere;
            }
        }
    }

    private ImportState run(Opened opened) {
        for (var read = opened.rows().next(); read != null; read = opened.rows().next()) {
            take(read, opened);
            if (stopAs != ImportState.RUNNING && events.isEmpty() && refusals.isEmpty()) return stopAs;
        }
        write(1);
        return ImportState.DONE;
    }

    private void take(Read read, Opened opened) {
        var problems = new ArrayList<ImportProblem>();
        var made = opened.events(read, clock.instant(), problems);
        if (++row <= subject.done()) return;
        events.addAll(made);
        if (!problems.isEmpty()) refusals.add(problems);
        if (events.size() >= BATCH || refusals.size() >= BATCH)
            write(opened.rows().share());
    }

    private void write(double share) {
        if (!events.isEmpty()) sink.append(List.copyOf(events));
        ledger.reached(subject.id(), Math.max(row, subject.done()), share, refused, refusals);
        refused += refusals.size();
        events.clear();
        refusals.clear();
        meter.reached(row, share);
    }
}
