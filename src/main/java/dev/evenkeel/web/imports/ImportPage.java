package dev.evenkeel.web.imports;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.layout.Choice;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One import on its way from a file to facts.
///
/// @param format `CSV`, `JSON lines` or `Parquet`
/// @param bytes of the file
/// @param columns of the file, in order
/// @param fields what a column can be mapped to
/// @param problems why the mapping does not do yet
/// @param progress while it moves
/// @param result of the dry run or of the import itself
/// @param errors the first of them
public record ImportPage(
        String id,
        String file,
        String format,
        long bytes,
        ImportKind kind,
        ImportState state,
        List<Column> columns,
        List<Choice> fields,
        List<Problem> problems,
        @Nullable Progress progress,
        @Nullable Result result,
        List<RowError> errors) {
    /// A column of the file.
    ///
    /// @param samples its first values
    /// @param field what it is mapped to; empty where it is left out
    /// @param guessed whether nobody confirmed that yet
    public record Column(String name, List<String> samples, String field, boolean guessed) {}

    /// How far it is.
    ///
    /// @param share from 0 to 1
    /// @param left how long it takes on, where that can be said
    public record Progress(
            double share,
            long rows,
            double rowsPerSecond,
            @Nullable Duration left) {}

    /// What came out, or would.
    public record Result(long rows, long accepted, long duplicates, long errors, Duration took) {}

    /// A row that was refused.
    ///
    /// @param column empty where the whole row is meant
    public record RowError(long line, String column, String value, String reason, String remedy) {}
}
