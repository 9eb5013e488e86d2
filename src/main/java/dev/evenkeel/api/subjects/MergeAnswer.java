package dev.evenkeel.api.subjects;

import dev.evenkeel.accounts.Merges.Merge;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Two that were said to be one.
///
/// @param id what DELETE /api/v1/merges/{id} undoes
record MergeAnswer(
        int id,
        String about,
        String from,
        String into,
        Instant at,
        String by,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {
    static MergeAnswer of(Merge merge, String from, String into) {
        return new MergeAnswer(
                merge.id(),
                merge.people() ? "person" : "account",
                from,
                into,
                merge.at(),
                merge.by(),
                merge.undoneAt(),
                merge.undoneBy());
    }
}
