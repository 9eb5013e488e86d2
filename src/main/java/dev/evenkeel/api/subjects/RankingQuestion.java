package dev.evenkeel.api.subjects;

import dev.evenkeel.activity.Grain;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which part of which ranking.
///
/// @param ready whether only the qualified are meant
record RankingQuestion(
        Grain about,
        @Nullable String definition,
        LocalDate asOf,
        @Nullable String text,
        boolean ready,
        int limit,
        @Nullable String cursor) {}
