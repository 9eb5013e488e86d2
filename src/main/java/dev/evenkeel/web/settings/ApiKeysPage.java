package dev.evenkeel.web.settings;

import dev.evenkeel.access.ApiKey;
import dev.evenkeel.access.NewApiKey;
import dev.evenkeel.access.Scope;
import dev.evenkeel.foundation.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys of programs.
///
/// @param fresh the one just made with its secret, shown this once
/// @param address where programs reach this server
/// @param name what was typed, where it was refused
public record ApiKeysPage(
        List<ApiKey> keys,
        @Nullable NewApiKey fresh,
        String address,
        String name,
        Set<Scope> scopes,
        List<Problem> problems) {
    ApiKeysPage asOf(Instant moment) {
        var then = keys.stream().flatMap(key -> key.asOf(moment).stream()).toList();
        return new ApiKeysPage(then, fresh, address, name, scopes, problems);
    }

    public List<ApiKey> working() {
        return keys.stream().filter(key -> key.revokedAt() == null).toList();
    }

    public List<ApiKey> revoked() {
        return keys.stream().filter(key -> key.revokedAt() != null).toList();
    }

    /// What a scope allows, in words.
    public static String words(Scope scope) {
        return switch (scope) {
            case READ -> "ask everything";
            case WRITE -> "import, merge, define";
            case ADMIN -> "make and revoke keys";
        };
    }
}
