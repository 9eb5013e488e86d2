package dev.evenkeel.qualification;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known about one subject on one day: everything a score depends on.
///
/// @param values of the signals by name: `Double`, `Boolean`, `String` or `LocalDate`; absent when not known
/// @param ages whole days since the last event behind a signal, for those that rules decay with; absent without an
/// event
public record Readings(
        int subject, LocalDate asOf, Map<String, ? extends @Nullable Object> values, Map<String, Integer> ages) {
    public @Nullable Object value(String name) {
        return name.equals(Definition.TODAY) ? asOf : values.get(name);
    }
}
