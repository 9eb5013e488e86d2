package dev.evenkeel.desk;

/// How a request stands.
public enum State {
    WAITING("waiting"),
    APPROVED("approved"),
    DECLINED("declined"),
    WITHDRAWN("withdrawn");

    private final String word;

    State(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
