package dev.evenkeel.web.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in.
///
/// @param createdBy the user who let them in, absent for the first
public record User(
        String name, Role role, Instant createdAt, @Nullable String createdBy) {}
