package dev.evenkeel.intake;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A key with which events are sent. Its name is the `source` of the events; the key itself is known to its owner only.
///
/// @param id 0 for the key that the server was started with
/// @param hint the last characters of the key, by which its owner may tell it
/// @param revokedAt when it was revoked; null while it works
public record WriteKey(
        long id,
        String name,
        String hint,
        Instant createdAt,
        String createdBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {
    public boolean active() {
        return revokedAt == null;
    }

    /// As it stood just before the moment; nothing if it was made later. The key of the settings stands at all times.
    public Optional<WriteKey> asOf(Instant moment) {
        if (id != 0 && !createdAt.isBefore(moment)) return Optional.empty();
        return Optional.of(
                revokedAt == null || revokedAt.isBefore(moment)
                        ? this
                        : new WriteKey(id, name, hint, createdAt, createdBy, null, null));
    }
}
