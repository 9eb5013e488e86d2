package dev.evenkeel.catalogue;

import dev.evenkeel.activity.EventFilter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something the product does, will do, or never will (M62).
///
/// @param key its name in documents and addresses: small letters, digits and dashes
/// @param from the first day this state of it holds; null for the day it was saved
/// @param by with {@link Stage#COMMITTED}: the date
/// @param chance with {@link Stage#COMMITTED}: that the date is kept, 0 to 1; null where nobody said
/// @param reason why this stage, such as why never
/// @param limits of it, each in words
/// @param plans it is part of; empty for all
/// @param segments it is for; empty for all
/// @param effort what one more customer, or its completion, takes: hours by skill
/// @param excludes keys of those that one customer cannot have beside it; holds both ways
/// @param proof which events stand for its use; null where it leaves none
public record Capability(
        String key,
        String title,
        @Nullable String description,
        @Nullable LocalDate from,
        Stage stage,
        @Nullable LocalDate by,
        @Nullable Double chance,
        @Nullable String reason,
        List<String> limits,
        List<String> plans,
        List<String> segments,
        @Nullable String owner,
        Map<String, Double> effort,
        List<String> excludes,
        @Nullable EventFilter proof,
        List<Limitation> limitations) {

    public Capability {
        limits = List.copyOf(limits);
        plans = List.copyOf(plans);
        segments = List.copyOf(segments);
        effort = Collections.unmodifiableMap(new LinkedHashMap<>(effort));
        excludes = List.copyOf(excludes);
        limitations = List.copyOf(limitations);
    }

    /// Whether its date has passed without it being there.
    public boolean overdue(LocalDate day) {
        return stage == Stage.COMMITTED && by != null && by.isBefore(day);
    }
}
