package dev.evenkeel.promises;

import java.util.Locale;

/// What a promise is about.
public enum Sort {
    /// Something of the catalogue.
    CAPABILITY,
    /// Something that is delivered by the piece, such as an onboarding.
    SERVICE,
    /// Something that neither the catalogue nor the services know.
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Sort of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
