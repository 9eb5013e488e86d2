package dev.evenkeel.intake;

import org.jspecify.annotations.Nullable;

/// Which refused events are meant.
///
/// @param reason what their first problem says; null for any
/// @param source the write key they came by; null for any
/// @param settled whether those that were replayed or discarded are meant too
public record RejectionFilter(
        @Nullable String reason, @Nullable String source, boolean settled) {
    public static final RejectionFilter OPEN = new RejectionFilter(null, null, false);
}
