package dev.evenkeel.web.accounts;

import java.util.Locale;

/// How near an account or a person is to a conversation, by a definition's thresholds.
public enum Standing {
    READY("Ready to talk", "Ready"),
    WARMING("Warming up", "Warming"),
    QUIET("Quiet", "Quiet");

    private final String words;
    private final String shortWords;

    Standing(String words, String shortWords) {
        this.words = words;
        this.shortWords = shortWords;
    }

    public String words() {
        return words;
    }

    /// Its name for style sheets and addresses.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String shortWords() {
        return shortWords;
    }
}
