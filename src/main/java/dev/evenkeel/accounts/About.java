package dev.evenkeel.accounts;

/// What a fact is about. The code is what stands in the tables.
public enum About {
    PERSON(1),
    ACCOUNT(2),
    DEAL(3);

    private final int code;

    About(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
