package dev.evenkeel.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All versions of all capabilities. Two times are kept apart: the day from which a version holds, and the moment at
/// which it was said.
///
/// A version holds from its first day until a later-saved one does: of those whose first day has come, the last saved
/// is in force.
final class History {
    static final History EMPTY = new History(List.of());

    private final Map<String, List<CapabilityVersion>> versions = new TreeMap<>();

    /// @param versions in the order of their numbers within each key
    History(List<CapabilityVersion> versions) {
        for (var version : versions)
            this.versions
                    .computeIfAbsent(version.key(), key -> new ArrayList<>())
                    .add(version);
    }

    /// Oldest first; empty for a key that never was.
    List<CapabilityVersion> of(String key) {
        return List.copyOf(versions.getOrDefault(key, List.of()));
    }

    /// The version of each key in force on the day, by key; those that were taken out are left out.
    ///
    /// @param knownBy what was saved later is not seen; null for all
    List<CapabilityVersion> on(LocalDate day, @Nullable Instant knownBy) {
        return versions.keySet().stream()
                .flatMap(key -> on(key, day, knownBy).stream())
                .toList();
    }

    private Optional<CapabilityVersion> on(String key, LocalDate day, @Nullable Instant knownBy) {
        return of(key).reversed().stream()
                .filter(version -> !version.from().isAfter(day))
                .filter(version -> knownBy == null || !version.at().isAfter(knownBy))
                .findFirst()
                .filter(version -> version.capability() != null);
    }

    /// The last that was said about each key, whatever the day it holds from; those that were taken out are left out.
    Map<String, Capability> latest() {
        var latest = new TreeMap<String, Capability>();
        versions.forEach((key, all) -> {
            var capability = all.getLast().capability();
            if (capability != null) latest.put(key, capability);
        });
        return latest;
    }

    /// Versions that a new one with this first day would take the place of before they ever held, oldest first.
    List<CapabilityVersion> plannedAfter(String key, LocalDate from) {
        return of(key).stream().filter(version -> version.from().isAfter(from)).toList();
    }
}
