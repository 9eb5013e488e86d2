package dev.evenkeel.intake;

import org.jspecify.annotations.Nullable;

/// The disk or the database failed; nothing of the delivery counts as taken, and it may be sent again.
public final class NotStored extends RuntimeException {
    NotStored(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
