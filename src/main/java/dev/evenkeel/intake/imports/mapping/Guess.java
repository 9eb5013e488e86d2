package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.intake.ImportGuess;
import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.imports.rows.Layout;
import dev.evenkeel.intake.imports.rows.Sample;
import dev.evenkeel.intake.imports.rows.SourceFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Proposes a mapping by what columns are called and by what stands in them.
public final class Guess {
    private static final double ENOUGH = 0.4;

    private final Sample sample;
    private final ImportKind kind;
    private final Map<String, Candidate> byColumn = new LinkedHashMap<>();

    /// A column that may be a target.
    private record Candidate(String column, String target, Likeness likeness) {}

    private Guess(Sample sample, ImportKind kind) {
        this.sample = sample;
        this.kind = kind;
        assign();
    }

    /// @param given what the rows are, or null to guess that as well
    public static ImportGuess of(Path file, String name, @Nullable ImportKind given) {
        try (var rows = SourceFile.open(file, Layout.GUESSED)) {
            return of(Sample.of(rows), name, given);
        }
    }

    static ImportGuess of(Sample sample, String name, @Nullable ImportKind given) {
        var kinds = given == null ? List.of(ImportKind.values()) : List.of(given);
        var guesses = kinds.stream().map(kind -> new Guess(sample, kind)).toList();
        return guesses.stream()
                .max(Comparator.comparingDouble(guess -> guess.confidence(name)))
                .orElseThrow()
                .result(name);
    }

    /// The most likely pairs first; a column is one target, a target one column.
    private void assign() {
        Vocabulary.of(kind).keySet().stream()
                .flatMap(target -> sample.columns().names().stream()
                        .map(column -> new Candidate(column, target, Likeness.of(kind, target, column, sample))))
                .filter(candidate -> candidate.likeness().confidence() >= ENOUGH)
                .sorted(Comparator.comparingDouble(
                                (Candidate candidate) -> candidate.likeness().confidence())
                        .reversed())
                .forEach(candidate -> {
                    if (column(candidate.target()).isEmpty()) byColumn.putIfAbsent(candidate.column(), candidate);
                });
    }

    private Optional<Candidate> column(String target) {
        return byColumn.values().stream()
                .filter(candidate -> candidate.target().equals(target))
                .findFirst();
    }

    private List<String> missing() {
        var somebody = column("user").isPresent() || column("anonymous").isPresent();
        var missing = Targets.of(kind).required().stream()
                .filter(target -> column(target).isEmpty())
                .toList();
        if (kind != ImportKind.EVENTS || somebody) return missing;
        return Stream.concat(missing.stream(), Stream.of("user")).toList();
    }

    /// How much speaks for this kind: its required columns are there, most columns are understood, the file is called
    /// so.
    private double confidence(String name) {
        var required = Targets.of(kind).required().size() + (kind == ImportKind.EVENTS ? 1 : 0);
        var found = 1 - (double) missing().size() / required;
        var sure = byColumn.values().stream()
                .mapToDouble(candidate -> candidate.likeness().confidence())
                .average()
                .orElse(0);
        var understood = (double) byColumn.size() / sample.columns().count();
        var called = Vocabulary.isCalledLike(kind, name.toLowerCase(Locale.ROOT)) ? 0.2 : 0;
        var weight = kind == ImportKind.PEOPLE || kind == ImportKind.ACCOUNTS ? 0.9 : 1;
        return Math.min(1, found * weight * (0.45 + 0.25 * sure + 0.2 * understood) + called);
    }

    private ImportGuess result(String name) {
        var columns = sample.columns().names().stream().map(this::described).toList();
        return new ImportGuess(kind, confidence(name), columns, missing(), yaml(name));
    }

    private ImportGuess.Column described(String column) {
        var samples = sample.values(column).stream()
                .map(Words::text)
                .distinct()
                .limit(3)
                .map(text -> text.length() > 60 ? text.substring(0, 60) + "…" : text)
                .toList();
        var candidate = byColumn.get(column);
        if (candidate == null)
            return new ImportGuess.Column(
                    column,
                    null,
                    0,
                    "Nothing says what it is; it becomes one of the "
                            + Targets.of(kind).rest(),
                    samples);
        var likeness = candidate.likeness();
        return new ImportGuess.Column(column, candidate.target(), likeness.confidence(), likeness.reason(), samples);
    }

    private String yaml(String name) {
        var text = new StringBuilder("files: ")
                .append(Quoted.of(name))
                .append("\nas: ")
                .append(kind.word());
        text.append("\ncolumns:\n");
        for (var target : Targets.of(kind).all()) {
            column(target)
                    .ifPresent(found -> text.append("  ")
                            .append(target)
                            .append(": ")
                            .append(source(found))
                            .append('\n'));
            if (missing().contains(target)) text.append("  # ").append(target).append(": which column?\n");
        }
        var rest = Targets.of(kind).rest();
        if (byColumn.size() < sample.columns().count())
            text.append("  ").append(rest).append(": \"*\"\n");
        return text.toString();
    }

    private String source(Candidate found) {
        var separator = found.target().equals("domains") ? Likeness.separator(sample.values(found.column())) : null;
        return separator == null
                ? Quoted.of(found.column())
                : "{column: " + Quoted.of(found.column()) + ", split: " + Quoted.always(separator) + "}";
    }
}
