package dev.evenkeel.capacity;

import dev.evenkeel.foundation.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How firmly somebody counts on a piece of work, the firmest first; decides who gives way (F33).
public enum Firmness {
    /// In a signed contract: keeps its date whatever happens.
    CONTRACTUAL,
    /// Promised to a customer: keeps its date or improves.
    CUSTOMER,
    /// Expected from the pipeline: may move.
    FORECAST,
    /// Somebody's idea: gives way.
    SPECULATIVE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws Refused if there is no such word
    public static Firmness of(String word) {
        for (var firmness : values()) if (firmness.word().equals(word)) return firmness;
        var words = Arrays.stream(values()).map(Firmness::word).collect(Collectors.joining(", "));
        throw new Refused("firmness", "There is no class " + word, "Write one of " + words);
    }
}
