package dev.evenkeel.web.accounts;

/// How near an account or a person is to a conversation, by a definition's thresholds.
public enum Standing {
    READY("Ready to talk"),
    WARMING("Warming up"),
    QUIET("Quiet");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
