package dev.evenkeel.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key with which a program uses the interface; the key itself is known to its owner only.
///
/// @param id 0 for the key that the server was started with
/// @param hint the last characters of the key, by which its owner may tell it
/// @param revokedAt when it was revoked; null while it works
public record ApiKey(
        long id,
        String name,
        String hint,
        Set<Scope> scopes,
        Instant createdAt,
        String createdBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {
    private static final String PRINCIPAL = "API key ";

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /// Who does what is done with it, as it is written down.
    public String principal() {
        return PRINCIPAL + name;
    }

    /// The name of the key that made it; nothing where a user did.
    Optional<String> maker() {
        return createdBy.startsWith(PRINCIPAL)
                ? Optional.of(createdBy.substring(PRINCIPAL.length()))
                : Optional.empty();
    }

    /// As it stood just before the moment; nothing if it was made later. The key of the settings stands at all times.
    public Optional<ApiKey> asOf(Instant moment) {
        if (id != 0 && !createdAt.isBefore(moment)) return Optional.empty();
        return Optional.of(
                revokedAt == null || revokedAt.isBefore(moment)
                        ? this
                        : new ApiKey(id, name, hint, scopes, createdAt, createdBy, null, null));
    }
}
