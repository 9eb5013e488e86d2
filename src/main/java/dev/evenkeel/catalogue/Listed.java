package dev.evenkeel.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A capability as it stands in the catalogue of a day.
///
/// @param version the number of the version that is in force
/// @param from the first day of that version
/// @param savedBy who wrote it
/// @param stale those of its limitations of which nothing was heard for too long, by title
public record Listed(
        Capability capability, int version, LocalDate from, String savedBy, Instant savedAt, List<String> stale) {
    public String key() {
        return capability.key();
    }

    public boolean isStale() {
        return !stale.isEmpty();
    }
}
