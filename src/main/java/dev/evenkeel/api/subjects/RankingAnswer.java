package dev.evenkeel.api.subjects;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everybody as of a day, the best first.
///
/// @param live whether it follows every event; otherwise it was computed for the day
/// @param total how many match the question
/// @param ready how many of all are qualified
/// @param nextCursor what to ask with for those that follow; null at the end
record RankingAnswer(
        LocalDate asOf,
        boolean live,
        DefinitionAnswer definition,
        int total,
        long ready,
        List<Ranked> items,
        @Nullable String nextCursor) {

    /// @param verdict `ready`, `not_ready`, or `left_out` for a reason that disqualifies
    /// @param reasons what made the score, the weightiest first
    record Ranked(
            String key, String name, double score, double fit, double usage, String verdict, List<String> reasons) {}
}
