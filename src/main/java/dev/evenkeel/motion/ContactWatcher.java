package dev.evenkeel.motion;

/// Wants to know which accounts need a person.
@FunctionalInterface
public interface ContactWatcher {
    /// Called in the transaction in which it is written down: it is undone with it.
    void needed(ContactNeeded needed);
}
