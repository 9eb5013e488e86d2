package dev.evenkeel.intake;

import java.time.Instant;

/// What a write key or an import has sent since the server started.
public record SourceTotal(String source, long accepted, long duplicates, long refused, Instant lastSeen) {
    SourceTotal plus(long accepted, long duplicates, long refused, Instant now) {
        return new SourceTotal(
                source, this.accepted + accepted, this.duplicates + duplicates, this.refused + refused, now);
    }
}
