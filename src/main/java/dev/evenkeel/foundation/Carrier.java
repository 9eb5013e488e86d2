package dev.evenkeel.foundation;

/// Brings messages of one kind out of the server.
@FunctionalInterface
public interface Carrier {
    /// Carries a message, at least once: after a crash the same one comes again, with the same key. What it writes to
    /// the database is kept together with the outcome; if it throws, nothing of it is, and the message has failed.
    Delivery carry(Outgoing message);
}
