package dev.evenkeel.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was true of somebody: a fact with the time it became true.
///
/// @param value text, number, flag, or null where it was taken back; lists as JSON
public record Trait(String key, @Nullable Object value, Instant at) {}
