package dev.evenkeel.intake.calls;

import dev.evenkeel.intake.EventKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The calls of one request, and what holds for all of them.
///
/// @param kind what the path says the only call is; null for a batch
/// @param writeKey the key in the body, if there is one
public record Delivery(
        Body body,
        @Nullable EventKind kind,
        @Nullable String writeKey,
        @Nullable String sentAt,
        @Nullable Context context,
        List<Call> calls) {}
