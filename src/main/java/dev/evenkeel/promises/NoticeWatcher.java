package dev.evenkeel.promises;

/// Wants to know what sellers are told.
@FunctionalInterface
public interface NoticeWatcher {
    /// A seller has to be told something. Called in the transaction that the notice is written in: it is undone with
    /// it.
    void told(Notice notice, Notice.About about);
}
