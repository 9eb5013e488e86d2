package dev.evenkeel.intake.calls;

import org.jspecify.annotations.Nullable;

/// The context of a call or of a batch: where it stands, and what the server itself looks at.
record Context(
        Slice slice, @Nullable String groupId, @Nullable String userAgent) {}
