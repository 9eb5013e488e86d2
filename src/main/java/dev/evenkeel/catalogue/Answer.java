package dev.evenkeel.catalogue;

import java.util.Locale;

/// What may be said to a need in a checklist.
public enum Answer {
    YES,
    WITH_LIMITS,
    FROM_DATE,
    NOT_PLANNED,
    /// Nobody said yet which capability is meant.
    OPEN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
