package dev.evenkeel.promises.launches;

import java.time.Instant;

/// Somebody said that a task of a launch is done, or no longer is.
public record Tick(String task, boolean done, String by, Instant at) {}
