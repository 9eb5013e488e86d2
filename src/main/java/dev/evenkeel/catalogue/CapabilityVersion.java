package dev.evenkeel.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One state of a capability: from which day on it holds, who said so and when. Never changed afterwards.
///
/// @param number counts from one
/// @param capability null where this version took it out of the catalogue, or its text can no longer be read
/// @param text as it was saved; null where it was taken out
public record CapabilityVersion(
        String key,
        int number,
        LocalDate from,
        String by,
        Instant at,
        @Nullable Capability capability,
        @Nullable String text) {}
