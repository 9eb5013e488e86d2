package dev.evenkeel.promises;

import java.time.Instant;

/// Somebody has read a sheet as it stands.
public record Reading(String reader, Instant at) {}
