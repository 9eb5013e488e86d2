package dev.evenkeel.catalogue;

import dev.evenkeel.rules.Section;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Days in documents.
final class Days {
    private Days() {}

    /// Null where the key is absent or its problem is noted.
    static @Nullable LocalDate of(Section section, String key) {
        var scalar = section.scalar(key);
        if (scalar == null) return null;
        try {
            return LocalDate.parse(scalar.text().strip());
        } catch (DateTimeParseException malformed) {
            section.document()
                    .refuse(
                            scalar.place(),
                            "`" + scalar.text() + "` is not a day, as `" + key + "` should be",
                            "Write it as 2027-03-31");
            return null;
        }
    }
}
