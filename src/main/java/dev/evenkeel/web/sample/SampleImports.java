package dev.evenkeel.web.sample;

import dev.evenkeel.web.imports.ImportKind;
import dev.evenkeel.web.imports.ImportPage;
import dev.evenkeel.web.imports.ImportPage.Column;
import dev.evenkeel.web.imports.ImportPage.Progress;
import dev.evenkeel.web.imports.ImportPage.Result;
import dev.evenkeel.web.imports.ImportPage.RowError;
import dev.evenkeel.web.imports.ImportPages;
import dev.evenkeel.web.imports.ImportRow;
import dev.evenkeel.web.imports.ImportState;
import dev.evenkeel.web.layout.Choice;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class SampleImports implements ImportPages {
    private final InstantSource clock;
    private ImportKind kind = ImportKind.EVENTS;
    private ImportState state = ImportState.MAPPING;
    private Instant begun = Instant.EPOCH;

    SampleImports(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<ImportRow> history() {
        var at = clock.instant();
        return List.of(
                new ImportRow("i-1", "events-2026.csv", kind, state(), 367_284, 3, at, "admin"),
                new ImportRow("i-0", "people.jsonl", ImportKind.PEOPLE, ImportState.DONE, 8_112, 0, at, "admin"));
    }

    private ImportState state() {
        var done = clock.instant().isAfter(begun.plusSeconds(8));
        if (state == ImportState.RUNNING && done) state = ImportState.DONE;
        if (state == ImportState.CHECKING && done) state = ImportState.CHECKED;
        return state;
    }

    @Override
    public String upload(String fileName, InputStream content, String by) {
        state = ImportState.MAPPING;
        return "i-1";
    }

    @Override
    public Optional<ImportPage> find(String id) {
        var now = state();
        var over = now == ImportState.DONE || now == ImportState.CHECKED;
        return Optional.of(new ImportPage(
                id,
                "events-2026.csv",
                "CSV",
                48_120_331,
                kind,
                now,
                List.of(
                        new Column("actor", List.of("ada", "ben", "chidi"), "user id", true),
                        new Column("org", List.of("Northwind Clinics", "Corvid Logistics"), "account", true),
                        new Column("action", List.of("Schedule Published", "Shift Swapped"), "event", true),
                        new Column("created", List.of("2026-03-01T10:00:00Z"), "time", true),
                        new Column("ward", List.of("Ward 1", "Ward 3"), "", false)),
                Stream.of("user id", "account", "event", "time", "property")
                        .map(Choice::of)
                        .toList(),
                List.of(),
                now.moving() ? progress() : null,
                over ? new Result(367_284, 367_100, 181, 3, Duration.ofSeconds(8)) : null,
                over
                        ? List.of(
                                new RowError(1042, "created", "31/31/2026", "It is no time", "Write it as 2026-12-31"))
                        : List.of()));
    }

    private @Nullable Progress progress() {
        var share = Math.min(1, Duration.between(begun, clock.instant()).toMillis() / 8000.0);
        return new Progress(share, (long) (share * 367_284), 45_910, Duration.ofMillis((long) (8000 * (1 - share))));
    }

    @Override
    public void map(String id, ImportKind kind, Map<String, String> fields) {
        this.kind = kind;
    }

    @Override
    public void dryRun(String id) {
        state = ImportState.CHECKING;
        begun = clock.instant();
    }

    @Override
    public void start(String id, String by) {
        state = ImportState.RUNNING;
        begun = clock.instant();
    }

    @Override
    public void stop(String id) {
        state = ImportState.INTERRUPTED;
    }

    @Override
    public Stream<RowError> errors(String id) {
        return find(id).orElseThrow().errors().stream();
    }
}
