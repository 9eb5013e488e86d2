package dev.evenkeel.capacity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A deed on the plan: who, when, and what was said.
///
/// @param what in a few words
/// @param undoes the change it took back
/// @param undone whether it was taken back itself
public record PlanChange(
        long id,
        String by,
        Instant at,
        String what,
        @Nullable Long undoes,
        boolean undone,
        List<LineChange> lines) {}
