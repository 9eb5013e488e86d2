package dev.evenkeel.api.subjects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An account as it stood at the end of a day.
record AccountAnswer(
        LocalDate asOf,
        String key,
        String name,
        Map<String, TraitAnswer> traits,
        List<DealAnswer> deals,
        List<Member> people,
        List<ScoreAnswer> scores,
        List<MergeAnswer> merges,
        String timeline) {

    /// Somebody who belonged to the account on that day, or did something in it before.
    record Member(
            String key,
            String name,
            @Nullable String email,
            boolean visitor,
            boolean member,
            long events,
            long days,
            @Nullable Instant first,
            @Nullable Instant last) {}
}
