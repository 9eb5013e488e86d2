package dev.evenkeel.activity;

import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import java.time.Instant;

/// One event in somebody's history.
///
/// @param data properties or traits, a JSON object
/// @param context what the sender said of the circumstances, such as page and locale, a JSON object
/// @param clamped whether its time was in the future and was set to when it was received
public record TimelineEntry(
        EventId id,
        EventKind kind,
        String name,
        Instant at,
        Instant receivedAt,
        int person,
        int account,
        String source,
        String data,
        String context,
        boolean clamped) {}
