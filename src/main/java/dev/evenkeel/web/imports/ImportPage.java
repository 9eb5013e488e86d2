package dev.evenkeel.web.imports;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.ImportState;
import dev.evenkeel.web.layout.Choice;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One import on its way from a file to facts.
///
/// @param bytes of the file
/// @param total rows in it, where its format tells
/// @param failure why it stopped
/// @param form absent once it has started
/// @param progress from the start until it is done
/// @param dryRun what the last one found, while it is remembered
/// @param result once it is done
/// @param errors the first refused rows
public record ImportPage(
        String id,
        String file,
        long bytes,
        @Nullable Long total,
        @Nullable ImportKind kind,
        ImportState state,
        @Nullable String failure,
        @Nullable Form form,
        @Nullable Progress progress,
        @Nullable DryRun dryRun,
        @Nullable Result result,
        List<RowError> errors) {

    /// What the columns mean so far.
    ///
    /// @param fields what a column can be mapped to
    /// @param yaml the same as text
    /// @param byHand whether the text was written by hand and says more than the columns do
    /// @param problems why the mapping does not do yet
    public record Form(
            ImportKind kind,
            List<Column> columns,
            List<Choice> fields,
            String yaml,
            boolean byHand,
            List<Problem> problems) {}

    /// A column of the file.
    ///
    /// @param samples its first values
    /// @param field what it is mapped to; empty where it is left out
    /// @param reason why it was guessed so; absent where it was not guessed
    public record Column(
            String name,
            List<String> samples,
            String field,
            @Nullable String reason) {}

    /// How far it is.
    ///
    /// @param share from 0 to 1
    /// @param left how long it takes on, where that can be said
    public record Progress(
            double share,
            long rows,
            double rowsPerSecond,
            @Nullable Duration left) {}

    /// What would come out.
    ///
    /// @param whole whether the whole file was tried
    /// @param first the first facts
    public record DryRun(long rows, boolean whole, long facts, long refused, Duration took, List<Fact> first) {}

    /// A fact that a row makes.
    public record Fact(String kind, String at, String who, String account, String name, String data) {}

    /// What came out.
    public record Result(
            long rows, long taken, long refused, @Nullable Duration took) {}

    /// A row that was refused.
    ///
    /// @param column empty where the whole row is meant
    /// @param alike how many were refused for the same reason
    public record RowError(long line, String column, String value, String reason, String remedy, long alike) {}

    /// Whether it moves on by itself, so that the page refreshes.
    public boolean moving() {
        return state.active();
    }

    public boolean resumable() {
        return state == ImportState.INTERRUPTED || state == ImportState.CANCELLED || state == ImportState.FAILED;
    }
}
