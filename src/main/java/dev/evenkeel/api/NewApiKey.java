package dev.evenkeel.api;

/// A key that was just made. This is the only time at which its secret can be seen.
public record NewApiKey(ApiKey about, String key) {}
