package dev.evenkeel.web.definitions;

import java.time.Instant;

/// One definition in the list.
///
/// @param about `accounts` or `people`
/// @param ready how many are ready by it today
public record DefinitionRow(
        String name,
        String title,
        String about,
        int version,
        Instant changedAt,
        String changedBy,
        long ready,
        long warming) {}
