package dev.evenkeel.desk;

import dev.evenkeel.foundation.Refused;
import java.util.Locale;

/// What an approver says.
public enum Ruling {
    APPROVE("approved"),
    /// Approved if a condition is kept.
    APPROVE_IF("approved on a condition"),
    DECLINE("declined");

    private final String words;

    Ruling(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean isYes() {
        return this != DECLINE;
    }

    /// @throws Refused if there is no such ruling
    public static Ruling of(String word) {
        for (var ruling : values()) if (ruling.name().equals(word.strip().toUpperCase(Locale.ROOT))) return ruling;
        throw new Refused("ruling", "`" + word + "` is no decision", "Write approve, approve_if or decline");
    }
}
