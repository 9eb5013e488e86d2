package dev.evenkeel.web.accounts;

import dev.evenkeel.web.layout.Sparkline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One account in the ranking.
///
/// @param id what its page is found by
/// @param since the day it came to its standing
/// @param score the sum of fit and usage
/// @param trend the score of the last twelve weeks, oldest first
/// @param reasons the three largest contributions
/// @param peopleActive people active in the last 28 days
public record RankedAccount(
        int rank,
        String id,
        String name,
        @Nullable String domain,
        @Nullable String plan,
        @Nullable String industry,
        Standing standing,
        @Nullable LocalDate since,
        double score,
        double fit,
        double usage,
        Sparkline trend,
        List<Reason> reasons,
        int peopleActive,
        @Nullable String owner,
        @Nullable LocalDate lastSeen) {}
