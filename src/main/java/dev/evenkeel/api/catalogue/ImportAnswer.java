package dev.evenkeel.api.catalogue;

import dev.evenkeel.catalogue.ImportFinding;
import dev.evenkeel.catalogue.ImportReport;
import dev.evenkeel.catalogue.ImportedRow;
import dev.evenkeel.catalogue.ImportedRow.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came, or would come, of a file.
///
/// @param id null for a dry run
/// @param refused rows that are no capability, as they stand there
/// @param doubtful rows that were taken, with something guessed or left out
record ImportAnswer(
        @Nullable Long id,
        boolean dryRun,
        String file,
        String mapping,
        String by,
        Instant at,
        long rows,
        long added,
        long changed,
        long unchanged,
        List<Row> refused,
        List<Row> doubtful) {

    record Row(long line, @Nullable String key, Map<String, String> cells, List<Finding> findings) {
        static Row of(ImportedRow row) {
            return new Row(
                    row.line(),
                    row.key(),
                    row.cells(),
                    row.findings().stream().map(Finding::of).toList());
        }
    }

    /// @param kind refused, guessed or left_out
    record Finding(String kind, String column, String value, String what, String remedy) {
        static Finding of(ImportFinding finding) {
            return new Finding(
                    finding.kind().word(), finding.column(), finding.value(), finding.what(), finding.remedy());
        }
    }

    static ImportAnswer of(ImportReport report) {
        return new ImportAnswer(
                report.id(),
                report.id() == null,
                report.file(),
                report.mapping(),
                report.by(),
                report.at(),
                report.rows().size(),
                report.count(Outcome.ADDED),
                report.count(Outcome.CHANGED),
                report.count(Outcome.UNCHANGED),
                report.refused().stream().map(Row::of).toList(),
                report.doubtful().stream().map(Row::of).toList());
    }
}
