package dev.evenkeel.catalogue;

/// A capability that a line may mean.
///
/// @param likeness 0 to 1
public record Suggestion(Listed listed, double likeness) {}
