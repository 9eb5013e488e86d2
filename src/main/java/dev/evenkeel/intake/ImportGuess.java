package dev.evenkeel.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proposal how to read a file, to be confirmed or changed by a person.
///
/// @param confidence 0 to 1
/// @param missing targets that are required and for which no column was found
/// @param mapping the proposal as YAML
public record ImportGuess(
        ImportKind kind, double confidence, List<Column> columns, List<String> missing, String mapping) {
    public ImportGuess {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
    }

    /// What one column seems to be.
    ///
    /// @param target absent: one of the properties, traits or fields
    /// @param reason for a person to judge, as a sentence without a full stop
    /// @param samples some values that stand there
    public record Column(String name, @Nullable String target, double confidence, String reason, List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }
    }
}
