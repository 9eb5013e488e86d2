package dev.evenkeel.playbooks;

import java.time.Instant;

/// A playbook went live or was paused.
///
/// @param version that is live, or was
/// @param heard the last verdict of its definition then
public record StateChange(String playbook, Instant at, String by, State state, int version, long heard) {}
