package dev.evenkeel.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which refused events are meant.
///
/// @param reason what their first problem says; null for any
/// @param source the write key they came by; null for any
/// @param settled whether those that were replayed or discarded are meant too
/// @param asOf just before which moment one looks; null for now
public record RejectionFilter(
        @Nullable String reason,
        @Nullable String source,
        boolean settled,
        @Nullable Instant asOf) {
    public static final RejectionFilter OPEN = new RejectionFilter(null, null, false);

    public RejectionFilter(@Nullable String reason, @Nullable String source, boolean settled) {
        this(reason, source, settled, null);
    }
}
