package dev.evenkeel.api.subjects;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A history, newest first.
///
/// @param nextOffset what to ask with for those that follow; null at the end
record TimelineAnswer(
        @Nullable LocalDate from,
        LocalDate asOf,
        List<Entry> items,
        @Nullable Integer nextOffset) {

    /// @param clamped whether its time was in the future and was set to when it was received
    /// @param data properties or traits
    record Entry(
            String id,
            String kind,
            String name,
            Instant at,
            Instant receivedAt,
            boolean clamped,
            @Nullable Named person,
            @Nullable Named account,
            String source,
            @JsonRawValue String data) {}
}
