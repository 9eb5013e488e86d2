package dev.evenkeel.playbooks;

/// Wants to know what sellers say about their accounts.
@FunctionalInterface
public interface InboxWatcher {
    /// Called in the transaction that the word is written in: it is undone with it.
    void said(Item item, Item.Entry entry);
}
