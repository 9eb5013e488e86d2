package dev.evenkeel.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came, or would come, of a row.
///
/// @param line it begins at, from 1
/// @param key of the capability; null where the row is refused before it has one
/// @param cells as they stand there
public record ImportedRow(
        long line, @Nullable String key, Outcome outcome, Map<String, String> cells, List<ImportFinding> findings) {
    public enum Outcome {
        ADDED,
        CHANGED,
        /// The row says what it said before, or what the catalogue says already.
        UNCHANGED,
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
