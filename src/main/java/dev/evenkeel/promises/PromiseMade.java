package dev.evenkeel.promises;

/// A promise was written down.
public record PromiseMade(Promise promise) {}
