package dev.evenkeel.playbooks;

import java.util.Locale;

/// Whether a playbook acts.
public enum State {
    /// Written, and never switched on.
    DRAFT,
    LIVE,
    /// New accounts do not enter, and those on their way stand still.
    PAUSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
