package dev.evenkeel.promises;

import java.util.Locale;

/// How a promise stands.
public enum State {
    OPEN,
    /// It was delivered; whether on time and in full says {@link Promise#outcome}.
    KEPT,
    /// It will not be kept.
    BROKEN,
    /// It was taken back before anybody relied on it.
    WITHDRAWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
