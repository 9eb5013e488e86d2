package dev.evenkeel.api.catalogue;

import dev.evenkeel.catalogue.CapabilityVersion;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One state of a capability.
///
/// @param from the first day it holds
/// @param stage null where it was taken out of the catalogue
record CapabilityVersionAnswer(
        int version, LocalDate from, @Nullable String stage, boolean retired, String by, Instant at) {
    static CapabilityVersionAnswer of(CapabilityVersion version) {
        var capability = version.capability();
        return new CapabilityVersionAnswer(
                version.number(),
                version.from(),
                capability == null ? null : capability.stage().word(),
                version.text() == null,
                version.by(),
                version.at());
    }
}
