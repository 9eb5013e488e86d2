package dev.evenkeel.api.catalogue;

import dev.evenkeel.api.ProblemAnswer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The catalogue of a day.
///
/// @param rarelyUsed share of what is there and leaves traces that hardly anybody uses; null for none
/// @param gini of how often each is used; null for none
/// @param problems what is wrong with stored documents that can no longer be read
record CatalogueAnswer(
        LocalDate asOf,
        int total,
        @Nullable Double rarelyUsed,
        @Nullable Double gini,
        List<CapabilityAnswer> items,
        List<ProblemAnswer> problems) {}
