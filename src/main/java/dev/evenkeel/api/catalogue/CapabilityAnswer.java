package dev.evenkeel.api.catalogue;

import dev.evenkeel.catalogue.Listed;
import dev.evenkeel.catalogue.Usage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A capability on a day.
///
/// @param from the first day of the version in force
/// @param effort hours by skill
/// @param overdue committed for a day that has passed
/// @param usage null where no events stand for its use
record CapabilityAnswer(
        String key,
        String title,
        @Nullable String description,
        String stage,
        @Nullable LocalDate by,
        @Nullable Double chance,
        boolean overdue,
        @Nullable String reason,
        List<String> limits,
        List<String> plans,
        List<String> segments,
        @Nullable String owner,
        Map<String, Double> effort,
        List<String> excludes,
        List<LimitationAnswer> limitations,
        int version,
        LocalDate from,
        String savedBy,
        Instant savedAt,
        @Nullable UsageAnswer usage) {
    static CapabilityAnswer of(Listed listed, LocalDate day, @Nullable Usage usage) {
        var capability = listed.capability();
        return new CapabilityAnswer(
                capability.key(),
                capability.title(),
                capability.description(),
                capability.stage().word(),
                capability.by(),
                capability.chance(),
                capability.overdue(day),
                capability.reason(),
                capability.limits(),
                capability.plans(),
                capability.segments(),
                capability.owner(),
                capability.effort(),
                capability.excludes(),
                LimitationAnswer.of(listed, day),
                listed.version(),
                listed.from(),
                listed.savedBy(),
                listed.savedAt(),
                usage == null ? null : UsageAnswer.of(usage));
    }
}
