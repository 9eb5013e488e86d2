package dev.evenkeel.web.imports;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.Import;
import dev.evenkeel.intake.ImportCheck;
import dev.evenkeel.intake.ImportGuess;
import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.ImportState;
import dev.evenkeel.intake.Imports;
import dev.evenkeel.web.imports.ImportPage.Column;
import dev.evenkeel.web.imports.ImportPage.Fact;
import dev.evenkeel.web.imports.ImportPage.Form;
import dev.evenkeel.web.imports.ImportPage.RowError;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Say;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An import as its page shows it.
final class ImportView {
    private static final int SHOWN = 50;
    private static final int FACTS = 5;

    private final Imports imports;

    ImportView(Imports imports) {
        this.imports = imports;
    }

    ImportPage of(Import subject, Draft draft) {
        var begun = subject.state() != ImportState.UPLOADED && subject.state() != ImportState.CHECKED;
        var form = begun ? null : form(subject, draft);
        var check = begun ? null : draft.check();
        return new ImportPage(
                subject.id().toString(),
                subject.name(),
                subject.bytes(),
                subject.total(),
                form == null ? subject.kind() : form.kind(),
                subject.state(),
                subject.failure(),
                form,
                begun && subject.state() != ImportState.DONE ? progress(subject) : null,
                check == null ? null : dryRun(check, draft.took()),
                subject.state() == ImportState.DONE ? result(subject) : null,
                errors(subject, check));
    }

    private Form form(Import subject, Draft draft) {
        var kind = draft.kind() == null ? subject.kind() : draft.kind();
        var guess = imports.guess(subject.id(), kind);
        var yaml = draft.yaml() != null ? draft.yaml() : draft.fields().isEmpty() ? subject.mapping() : null;
        var byHand = yaml != null && !yaml.equals(guess.mapping());
        return new Form(
                guess.kind(),
                guess.columns().stream()
                        .map(column -> column(guess, column, draft))
                        .toList(),
                fields(guess.kind()),
                yaml == null ? text(subject, guess, draft) : yaml,
                byHand,
                draft.problems());
    }

    private static String text(Import subject, ImportGuess guess, Draft draft) {
        return draft.fields().isEmpty()
                ? guess.mapping()
                : MappingText.of(subject.name(), guess.kind(), draft.fields(), guess.mapping())
                        .yaml();
    }

    private static Column column(ImportGuess guess, ImportGuess.Column column, Draft draft) {
        var chosen = draft.fields().get(column.name());
        var guessed = Objects.requireNonNullElse(
                column.target(), Imports.meanings(guess.kind()).rest());
        return new Column(
                column.name(),
                column.samples(),
                chosen == null ? guessed : chosen,
                chosen == null && column.target() != null ? column.reason() : null);
    }

    private static List<Choice> fields(ImportKind kind) {
        var meanings = Imports.meanings(kind);
        return Stream.of(
                        meanings.required().stream()
                                .map(name -> new Choice(name, ImportWords.target(name) + " (needed)")),
                        meanings.optional().stream().map(name -> new Choice(name, ImportWords.target(name))),
                        Stream.of(new Choice(meanings.rest(), ImportWords.target(meanings.rest()))))
                .flatMap(some -> some)
                .toList();
    }

    private static ImportPage.Progress progress(Import subject) {
        return new ImportPage.Progress(subject.share(), subject.done(), subject.rate(), subject.timeLeft());
    }

    private static ImportPage.DryRun dryRun(ImportCheck check, Duration took) {
        return new ImportPage.DryRun(
                check.rows(),
                check.whole(),
                check.facts(),
                check.refused(),
                took,
                check.first().stream().limit(FACTS).map(ImportView::fact).toList());
    }

    private static Fact fact(Event event) {
        var who = event.userId() == null ? event.anonymousId() : event.userId();
        return new Fact(
                event.kind().name().toLowerCase(Locale.ROOT),
                event.at().equals(Instant.EPOCH) ? "from the beginning" : Say.moment(event.at()),
                Objects.requireNonNullElse(who, ""),
                Objects.requireNonNullElse(event.groupId(), ""),
                Objects.requireNonNullElse(event.name(), ""),
                event.data());
    }

    private static ImportPage.Result result(Import subject) {
        return new ImportPage.Result(
                subject.done(), subject.done() - subject.refused(), subject.refused(), took(subject));
    }

    private static @Nullable Duration took(Import subject) {
        return subject.startedAt() == null || subject.finishedAt() == null
                ? null
                : Duration.between(subject.startedAt(), subject.finishedAt());
    }

    private List<RowError> errors(Import subject, @Nullable ImportCheck check) {
        if (check != null)
            return check.problems().stream()
                    .limit(SHOWN)
                    .map(group -> KnownImportPages.error(group.example(), group.count()))
                    .toList();
        var errors = new ArrayList<RowError>();
        if (subject.refused() == 0 || subject.state().active()) return errors;
        imports.eachProblem(subject.id(), problem -> {
            if (errors.size() < SHOWN) errors.add(KnownImportPages.error(problem, 1));
        });
        return errors;
    }
}
