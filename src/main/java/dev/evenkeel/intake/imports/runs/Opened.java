package dev.evenkeel.intake.imports.runs;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.ImportProblem;
import dev.evenkeel.intake.imports.mapping.ColumnTypes;
import dev.evenkeel.intake.imports.mapping.Mapping;
import dev.evenkeel.intake.imports.mapping.Translator;
import dev.evenkeel.intake.imports.rows.Read;
import dev.evenkeel.intake.imports.rows.Row;
import dev.evenkeel.intake.imports.rows.Rows;
import dev.evenkeel.intake.imports.rows.Sample;
import dev.evenkeel.intake.imports.rows.SourceFile;
import dev.evenkeel.intake.imports.rows.Unreadable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A file opened with its mapping, ready to be read row by row.
record Opened(Rows rows, Translator translator) implements AutoCloseable {
    /// @throws Refused if the file is of no known format, or lacks columns that the mapping names
    static Opened open(Path file, Mapping mapping, String source) {
        Sample sample;
        try (var rows = SourceFile.open(file, mapping.layout())) {
            sample = Sample.of(rows);
        }
        var problems = mapping.problemsWith(sample.columns());
        if (!problems.isEmpty()) throw new Refused(problems);
        var rows = SourceFile.open(file, mapping.layout());
        return new Opened(rows, new Translator(mapping, rows.columns(), ColumnTypes.of(mapping, sample), source));
    }

    /// The events of what was read; what is wrong with it is added to the problems.
    List<Event> events(Read read, Instant now, List<ImportProblem> problems) {
        return switch (read) {
            case Row row -> translator.translate(row, now, problems);
            case Unreadable unreadable -> {
                problems.add(unreadable.problem());
                yield List.of();
            }
        };
    }

    @Override
    public void close() {
        rows.close();
    }
}
