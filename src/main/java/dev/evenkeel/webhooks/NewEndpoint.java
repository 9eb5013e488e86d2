package dev.evenkeel.webhooks;

/// An endpoint that was just made.
///
/// @param secret to check signatures with; it is told this once
public record NewEndpoint(Endpoint endpoint, String secret) {}
