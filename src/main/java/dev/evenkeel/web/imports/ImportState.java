package dev.evenkeel.web.imports;

/// How far an import is.
public enum ImportState {
    MAPPING("Waits for its mapping"),
    CHECKING("Dry run"),
    CHECKED("Checked, ready to start"),
    RUNNING("Running"),
    INTERRUPTED("Interrupted, can go on"),
    DONE("Done"),
    FAILED("Failed");

    private final String words;

    ImportState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Whether it moves on by itself, so that the page refreshes.
    public boolean moving() {
        return this == CHECKING || this == RUNNING;
    }
}
