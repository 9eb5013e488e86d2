package dev.evenkeel.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A deal with an account, with the way it came.
///
/// @param key the sender's id of it
/// @param account number of the account; 0 where none was named
/// @param fields the latest value of each field
/// @param stages every stage it was in, oldest first
public record Deal(int id, String key, int account, Map<String, Trait> fields, List<Stage> stages) {
    /// When a deal entered a stage.
    public record Stage(String name, Instant at) {}

    private static final java.util.Set<String> CLOSED =
            java.util.Set.of("won", "lost", "closed won", "closed lost", "closed", "churned", "cancelled");

    /// The stage it is in, in lower case.
    public String stage() {
        return stages.isEmpty() ? "" : stages.getLast().name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isOpen() {
        return !CLOSED.contains(stage());
    }

    public @Nullable Object field(String key) {
        var trait = fields.get(key);
        return trait == null ? null : trait.value();
    }
}
