package dev.evenkeel.intake;

import java.util.Locale;

/// What the rows of a file are about.
public enum ImportKind {
    EVENTS,
    PEOPLE,
    ACCOUNTS,
    DEALS;

    /// As a mapping and an address say it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
