package dev.evenkeel.access;

/// A key that was just made. This is the only time at which its secret can be seen.
public record NewApiKey(ApiKey about, String key) {}
