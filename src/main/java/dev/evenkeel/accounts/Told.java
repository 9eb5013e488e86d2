package dev.evenkeel.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A fact as it was told: of whom, what, since when it is true, and by which event we learned it.
///
/// @param subject number of the account, person or deal
/// @param value text, number, flag, or null where it was taken back; lists as JSON
public record Told(int subject, String key, @Nullable Object value, Instant at, UUID event) {}
