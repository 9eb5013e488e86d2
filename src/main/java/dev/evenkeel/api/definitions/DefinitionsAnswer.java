package dev.evenkeel.api.definitions;

import dev.evenkeel.api.ProblemAnswer;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.SharedSignals;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All documents in use on a day.
///
/// @param asOf the day at whose end they were in use
/// @param problems what is wrong with stored documents that can no longer be read; they score nobody
record DefinitionsAnswer(LocalDate asOf, List<Item> items, List<ProblemAnswer> problems) {

    /// @param about `account` or `person`
    record Item(
            String kind,
            String name,
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String description,
            String about) {
        static Item of(Definition definition) {
            return new Item(
                    "definition",
                    definition.name(),
                    definition.version(),
                    definition.title(),
                    definition.description(),
                    definition.about().name().toLowerCase(Locale.ROOT));
        }

        static Item of(SharedSignals signals) {
            var about = signals.about().name().toLowerCase(Locale.ROOT);
            return new Item("signals", signals.name(), null, null, null, about);
        }
    }
}
