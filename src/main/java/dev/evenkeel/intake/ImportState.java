package dev.evenkeel.intake;

import java.util.Locale;

/// How far an import has come.
public enum ImportState {
    /// The file is here; its mapping is still to be confirmed.
    UPLOADED,
    /// A mapping is confirmed and was tried in a dry run.
    CHECKED,
    /// It will run when those before it are done.
    WAITING,
    RUNNING,
    /// It stopped half-way, for a restart or a fault; it resumes where it was.
    INTERRUPTED,
    DONE,
    /// The file cannot be read any further.
    FAILED,
    /// Somebody stopped it. What it had written stays.
    CANCELLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean active() {
        return this == WAITING || this == RUNNING;
    }
}
