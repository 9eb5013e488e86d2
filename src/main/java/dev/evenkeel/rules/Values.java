package dev.evenkeel.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values that a rule is evaluated over: a `Number`, `Boolean`, `String` or `LocalDate` a name, or null when it is
/// not known. A value of another type than the vocabulary declares counts as not known.
@FunctionalInterface
public interface Values {
    @Nullable
    Object value(String name);

    static Values of(Map<String, ? extends @Nullable Object> values) {
        return values::get;
    }
}
