package dev.evenkeel.intake;

import dev.evenkeel.foundation.Problem;
import org.jspecify.annotations.Nullable;

/// Why a row of a file was refused.
///
/// @param line the line it starts on, counted from 1 with the heading; for Parquet the row, from 1
/// @param column the column at fault, absent if it is the row as a whole
/// @param value what stood there, shortened
public record ImportProblem(
        long line, @Nullable String column, @Nullable String value, String what, String remedy) {
    private static final int LONGEST = 120;

    public ImportProblem {
        if (value != null && value.length() > LONGEST) value = value.substring(0, LONGEST) + "…";
    }

    public static ImportProblem ofRow(long line, String what, String remedy) {
        return new ImportProblem(line, null, null, what, remedy);
    }

    /// In the form that all refusals have.
    public Problem in(String file) {
        var where = file + " line " + line + (column == null ? "" : ", column " + column);
        return new Problem(where, value == null ? what : what + ": " + value, remedy);
    }
}
