package dev.evenkeel.web.imports;

/// What a file's rows are.
public enum ImportKind {
    EVENTS("Events", "who did what and when"),
    PEOPLE("People", "who they are and where they belong"),
    ACCOUNTS("Accounts", "companies with their traits"),
    DEALS("Deals", "deals and the stages they entered");

    private final String words;
    private final String hint;

    ImportKind(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    public String words() {
        return words;
    }

    public String hint() {
        return hint;
    }
}
