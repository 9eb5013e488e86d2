package dev.evenkeel.debt;

import dev.evenkeel.foundation.Refused;
import java.util.Locale;

/// What becomes of custom work.
public enum Fate {
    /// Kept going for the client it was made for.
    CARRIED("carried on"),
    /// Part of the product now; its hours are the product's.
    PRODUCTISED("made part of the product"),
    RETIRED("retired");

    private final String words;

    Fate(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// @throws Refused if there is no such fate
    public static Fate of(String word) {
        for (var fate : values()) if (fate.name().equals(word.strip().toUpperCase(Locale.ROOT))) return fate;
        throw new Refused("fate", "`" + word + "` is no fate of custom work", "Write carried, productised or retired");
    }
}
