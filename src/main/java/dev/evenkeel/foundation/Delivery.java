package dev.evenkeel.foundation;

import java.time.Duration;

/// What came of carrying a message.
public sealed interface Delivery {
    Delivery SENT = new Sent();

    record Sent() implements Delivery {}

    /// It may go well another time.
    record Failed(String reason) implements Delivery {}

    /// The receiver said when to come again; this is no failure.
    record Later(Duration after, String reason) implements Delivery {}

    /// It will never go well.
    record Dead(String reason) implements Delivery {}
}
