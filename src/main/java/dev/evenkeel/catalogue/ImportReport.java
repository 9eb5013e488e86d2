package dev.evenkeel.catalogue;

import dev.evenkeel.catalogue.ImportedRow.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a file, row by row: none is lost in silence.
///
/// @param id null for a dry run
/// @param mapping the name of the mapping it was read by
public record ImportReport(
        @Nullable Long id, String file, String mapping, String by, Instant at, List<ImportedRow> rows) {
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    public List<ImportedRow> refused() {
        return rows.stream().filter(row -> row.outcome() == Outcome.REFUSED).toList();
    }

    /// Rows that were taken, but of which something was guessed or left out.
    public List<ImportedRow> doubtful() {
        return rows.stream()
                .filter(row ->
                        row.outcome() != Outcome.REFUSED && !row.findings().isEmpty())
                .toList();
    }
}
