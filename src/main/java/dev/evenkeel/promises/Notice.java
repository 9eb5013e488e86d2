package dev.evenkeel.promises;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something a seller has to be told.
///
/// @param readAt when it was marked as read; null while it is new
public record Notice(
        long id,
        long promise,
        String to,
        String text,
        Instant at,
        @Nullable Instant readAt) {}
