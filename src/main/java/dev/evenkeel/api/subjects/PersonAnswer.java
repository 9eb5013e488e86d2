package dev.evenkeel.api.subjects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A person as they stood at the end of a day.
///
/// @param visitor whether only a visitor's id is known
/// @param keys all ids by which they were ever known
record PersonAnswer(
        LocalDate asOf,
        String key,
        String name,
        @Nullable String email,
        boolean visitor,
        List<String> keys,
        Map<String, TraitAnswer> traits,
        List<MembershipAnswer> accounts,
        List<ScoreAnswer> scores,
        List<MergeAnswer> merges,
        String timeline) {

    /// @param from null for as long as we know
    /// @param until null for until today
    record MembershipAnswer(
            String key,
            String name,
            @Nullable Instant from,
            @Nullable Instant until) {}
}
