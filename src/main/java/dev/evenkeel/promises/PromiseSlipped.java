package dev.evenkeel.promises;

/// The date of a promise moved to a later day, or it will not be kept.
///
/// @param step how it slipped
public record PromiseSlipped(Promise promise, Step step) {}
