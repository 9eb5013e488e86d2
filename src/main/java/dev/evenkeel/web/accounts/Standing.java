package dev.evenkeel.web.accounts;

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

    public String shortWords() {
        return shortWords;
    }
}
