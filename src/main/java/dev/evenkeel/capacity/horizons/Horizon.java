package dev.evenkeel.capacity.horizons;

import dev.evenkeel.rules.Rule;
import org.jspecify.annotations.Nullable;

/// A share of the hours with a band it should stay in (M91).
///
/// @param when which lines of the plan belong to it
/// @param atLeast the floor, as a share of the planned hours from 0 to 1; null for none
/// @param atMost the ceiling; null for none
public record Horizon(
        String name,
        String title,
        Rule when,
        @Nullable Double atLeast,
        @Nullable Double atMost) {

    /// What is wrong with a share of the hours, in words; empty where it is within the band.
    String objection(double share) {
        if (atLeast != null && share < atLeast)
            return title + ": " + percent(share) + ", less than " + percent(atLeast);
        if (atMost != null && share > atMost) return title + ": " + percent(share) + ", more than " + percent(atMost);
        return "";
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
