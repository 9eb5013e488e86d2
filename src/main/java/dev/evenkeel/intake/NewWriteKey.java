package dev.evenkeel.intake;

/// A write key that was just made. This is the only time at which the key can be seen.
public record NewWriteKey(String name, String key) {}
