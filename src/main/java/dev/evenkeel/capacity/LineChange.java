package dev.evenkeel.capacity;

import org.jspecify.annotations.Nullable;

/// One line said anew, or taken out.
///
/// @param line null to take it out
public record LineChange(Kind kind, String key, @Nullable PlanLine line) {
    public static LineChange put(PlanLine line) {
        return new LineChange(Kind.of(line), line.key(), line);
    }

    public static LineChange remove(Kind kind, String key) {
        return new LineChange(kind, key, null);
    }
}
