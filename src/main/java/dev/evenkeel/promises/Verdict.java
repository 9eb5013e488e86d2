package dev.evenkeel.promises;

import java.util.Locale;

/// The answer to "can we?" in a word.
public enum Verdict {
    YES,
    /// Not by the day, but from a later one.
    LATER,
    NO;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
