package dev.evenkeel.web.imports;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.Import;
import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.ImportProblem;
import dev.evenkeel.intake.Imports;
import dev.evenkeel.web.imports.ImportPage.RowError;
import dev.evenkeel.web.layout.AsOf;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The imports as they stand.
final class KnownImportPages implements ImportPages {
    /// As many rows as a dry run takes while somebody waits for the page.
    private static final long TRIED = 20_000;

    private static final String MAPPING = "mapping.yaml";

    private final Imports imports;
    private final Draft.Drawer drafts = new Draft.Drawer();
    private final ImportView view;

    KnownImportPages(Imports imports) {
        this.imports = imports;
        this.view = new ImportView(imports);
    }

    @Override
    public List<ImportRow> history(AsOf asOf) {
        return imports.all().stream()
                .filter(one -> one.uploadedAt().isBefore(asOf.end()))
                .map(one -> asOf.past() ? one.asOf(asOf.end()) : one)
                .map(one -> new ImportRow(
                        one.id().toString(),
                        one.name(),
                        one.kind(),
                        one.state(),
                        one.share(),
                        one.done(),
                        one.refused(),
                        one.uploadedAt(),
                        one.by()))
                .toList();
    }

    @Override
    public UUID upload(String fileName, InputStream content, String by) {
        return imports.upload(fileName, content, by).id();
    }

    @Override
    public Optional<ImportPage> find(UUID id) {
        return imports.find(id).map(subject -> view.of(subject, drafts.of(id)));
    }

    @Override
    public Optional<ImportPage> find(UUID id, AsOf asOf) {
        if (!asOf.past()) return find(id);
        return imports.find(id)
                .filter(one -> one.uploadedAt().isBefore(asOf.end()))
                .map(one -> view.of(one.asOf(asOf.end()), drafts.of(id)));
    }

    @Override
    public void readAs(UUID id, ImportKind kind) {
        drafts.put(id, Draft.as(kind));
    }

    @Override
    public boolean dryRun(UUID id, ImportKind kind, Map<String, String> fields) {
        var guess = imports.guess(id, kind);
        var ordered = new LinkedHashMap<String, String>();
        for (var column : guess.columns()) ordered.put(column.name(), fields.getOrDefault(column.name(), ""));
        var draft = new Draft(kind, ordered, null, List.of(), null, Duration.ZERO);
        var text = MappingText.of(one(id).name(), kind, ordered, guess.mapping());
        if (text.problems().isEmpty()) return tried(id, draft, text.yaml());
        drafts.put(id, draft.refused(text.problems()));
        return false;
    }

    @Override
    public boolean dryRun(UUID id, String yaml) {
        var known = drafts.of(id).kind();
        var kind = known == null ? one(id).kind() : known;
        return tried(id, new Draft(kind, Map.of(), yaml, List.of(), null, Duration.ZERO), yaml);
    }

    private boolean tried(UUID id, Draft draft, String yaml) {
        long begun = System.nanoTime();
        try {
            var check = imports.check(id, MAPPING, yaml, 0, TRIED);
            drafts.put(id, draft.found(check, Duration.ofNanos(System.nanoTime() - begun)));
            return true;
        } catch (Refused refused) {
            drafts.put(id, draft.refused(refused.problems()));
            return false;
        }
    }

    @Override
    public void start(UUID id) {
        imports.start(id);
        drafts.remove(id);
    }

    @Override
    public void stop(UUID id) {
        imports.cancel(id);
    }

    @Override
    public void remove(UUID id) {
        imports.delete(id);
        drafts.remove(id);
    }

    @Override
    public void errors(UUID id, Consumer<RowError> take) {
        imports.eachProblem(id, problem -> take.accept(error(problem, 1)));
    }

    static RowError error(ImportProblem problem, long alike) {
        return new RowError(
                problem.line(),
                Objects.requireNonNullElse(problem.column(), ""),
                Objects.requireNonNullElse(problem.value(), ""),
                problem.what(),
                problem.remedy(),
                alike);
    }

    private Import one(UUID id) {
        return imports.find(id).orElseThrow();
    }
}
