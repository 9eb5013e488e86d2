package dev.evenkeel.desk;

/// Wants to know what happens at the desk.
@FunctionalInterface
public interface DeskWatcher {
    /// Something happened to a request. Called in the transaction that it happens in: it is undone with it.
    void happened(long request, Entry entry);
}
