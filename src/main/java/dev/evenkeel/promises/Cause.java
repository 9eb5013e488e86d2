package dev.evenkeel.promises;

import dev.evenkeel.foundation.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Why a promise slipped (M154).
public enum Cause {
    /// Sold before it could be there.
    TIMING,
    /// Those who make it were not told, or told something else.
    COMMUNICATION,
    /// The hours were not there.
    CAPACITY,
    /// It became more than was promised.
    SCOPE,
    /// It took longer than was thought.
    ESTIMATE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws Refused if there is no such cause
    public static Cause of(String word) {
        for (var cause : values()) if (cause.word().equals(word.strip().toLowerCase(Locale.ROOT))) return cause;
        throw new Refused(
                "cause",
                word.isBlank() ? "It is not said why" : "There is no cause " + word,
                "Choose one of " + Arrays.stream(values()).map(Cause::word).collect(Collectors.joining(", ")));
    }
}
