package dev.evenkeel.intake;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.imports.mapping.Guess;
import dev.evenkeel.intake.imports.mapping.Mapping;
import dev.evenkeel.intake.imports.mapping.MappingReader;
import dev.evenkeel.intake.imports.mapping.Targets;
import dev.evenkeel.intake.imports.rows.Layout;
import dev.evenkeel.intake.imports.rows.SourceFile;
import dev.evenkeel.intake.imports.runs.DryRun;
import dev.evenkeel.intake.imports.runs.Ledger;
import dev.evenkeel.intake.imports.runs.Runs;
import dev.evenkeel.intake.imports.runs.Shelf;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Files of events, people, accounts and deals on their way into the event log.
///
/// A file is uploaded, its mapping guessed or given and tried in a dry run, then it runs in the background. Running
/// twice
/// changes nothing: the same rows give the same event ids. After a restart, {@link #resume} goes on where it was.
public final class Imports implements AutoCloseable {
    private final Ledger ledger;
    private final Shelf shelf;
    private final Runs runs;
    private final InstantSource clock;

    /// @param folder where uploaded files are kept
    public Imports(Database database, Path folder, EventSink sink, InstantSource clock) {
        this.ledger = new Ledger(database);
        this.shelf = new Shelf(folder);
        this.runs = new Runs(ledger, shelf, sink, clock);
        this.clock = clock;
    }

    /// Keeps a file. The stream is read to its end, and not closed.
    ///
    /// @throws Refused if it is neither CSV, JSON lines nor Parquet
    public Import upload(String name, InputStream content, String by) {
        var id = UUID.randomUUID();
        var plain = Shelf.plainName(name);
        var file = shelf.put(id, plain, content);
        try (var rows = SourceFile.open(file, Layout.GUESSED)) {
            var total = rows.total();
            var added = new Import(
                    id,
                    plain,
                    null,
                    null,
                    0,
                    ImportState.UPLOADED,
                    file.toFile().length(),
                    total.isPresent() ? total.getAsLong() : null,
                    0,
                    0,
                    0,
                    0,
                    null,
                    null,
                    by,
                    clock.instant(),
                    null,
                    null);
            ledger.add(added);
            return added;
        } catch (RuntimeException e) {
            shelf.remove(id);
            throw e;
        }
    }

    /// The newest first.
    public List<Import> all() {
        return ledger.all().stream().map(runs::live).toList();
    }

    public Optional<Import> find(UUID id) {
        return ledger.find(id).map(runs::live);
    }

    /// Proposes a mapping by the names and values of the columns.
    ///
    /// @param kind what the rows are, or null to guess that as well
    public ImportGuess guess(UUID id, @Nullable ImportKind kind) {
        var subject = one(id);
        return Guess.of(shelf.file(id, subject.name()), subject.name(), kind);
    }

    /// The imports that a mapping describes, in order, for a program that is to upload the files.
    ///
    /// @param file the name under which problems are reported
    /// @throws Refused with every problem, each with its line and column
    public static List<Described> describe(String file, String yaml) {
        return MappingReader.read(file, yaml).stream()
                .map(mapping -> new Described(mapping.kind(), mapping.files()))
                .toList();
    }

    /// What the columns of such a file can be mapped to.
    public static Meanings meanings(ImportKind kind) {
        var targets = Targets.of(kind);
        return new Meanings(targets.required(), targets.optional(), targets.rest());
    }

    /// The targets that a mapping knows.
    ///
    /// @param rest under which any further columns go
    public record Meanings(List<String> required, List<String> optional, String rest) {}

    /// One import of a mapping: what its rows are, and which files it is for.
    public record Described(ImportKind kind, List<String> files) {}

    /// Tries the mapping on up to so many rows without writing anything, and keeps it for {@link #start}.
    ///
    /// @param file the name under which problems of the mapping are reported
    /// @param entry which of the imports of the mapping is meant, from 0
    /// @throws Refused if the mapping is wrong or does not fit the file; nothing is kept then
    public ImportCheck check(UUID id, String file, String yaml, int entry, long rows) {
        var subject = idle(id);
        var mapping = mapping(file, yaml, entry);
        var check = DryRun.of(shelf.file(id, subject.name()), mapping, subject.name(), clock.instant(), rows);
        ledger.checked(id, mapping.kind(), yaml, entry);
        return check;
    }

    private static Mapping mapping(String file, String yaml, int entry) {
        var mappings = MappingReader.read(file, yaml);
        if (entry < 0 || entry >= mappings.size())
            throw new Refused(file, "It has no import number " + entry, "Count from 0 to " + (mappings.size() - 1));
        return mappings.get(entry);
    }

    /// Runs it in the background: from the start, or from where it was cancelled or interrupted.
    public Import start(UUID id) {
        var subject = idle(id);
        if (subject.mapping() == null)
            throw new Refused(subject.name(), "Its mapping is not confirmed yet", "Check it with a mapping first");
        var resumed = subject.state() == ImportState.CANCELLED || subject.state() == ImportState.INTERRUPTED;
        ledger.waiting(id, !resumed, clock.instant());
        runs.queue(id);
        return one(id);
    }

    /// Goes on with what a stop of the server cut off. Call once, when the event log takes events.
    public void resume() {
        for (var id : ledger.unfinished()) {
            ledger.waiting(id, false, clock.instant());
            runs.queue(id);
        }
    }

    /// Stops it. What it has written stays, since facts are never taken back.
    public Import cancel(UUID id) {
        var subject = one(id);
        if (!runs.cancel(id) && subject.state().active())
            ledger.state(id, ImportState.CANCELLED, null, clock.instant());
        return one(id);
    }

    /// Forgets the file, its mapping and its problems; not the facts it gave.
    public void delete(UUID id) {
        idle(id);
        ledger.delete(id);
        shelf.remove(id);
    }

    /// Every listed problem in the order of the file; of very many only the first, see {@link Import#refused}.
    public void eachProblem(UUID id, Consumer<ImportProblem> take) {
        one(id);
        ledger.problems().each(id, take);
    }

    private Import idle(UUID id) {
        var subject = one(id);
        if (subject.state().active())
            throw new Refused(subject.name(), "It is running", "Wait until it is done, or cancel it first");
        return subject;
    }

    private Import one(UUID id) {
        return find(id).orElseThrow(
                        () -> new Refused("import " + id, "There is none", "List them with GET /api/v1/imports"));
    }

    @Override
    public void close() {
        runs.close();
    }
}
