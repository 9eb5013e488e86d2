package dev.evenkeel.desk;

/// What came of a decision.
///
/// @param counted false where it changed nothing, because it was said or settled before
/// @param words what to tell whoever decided
public record Outcome(Request request, boolean counted, String words) {}
