package dev.evenkeel.intake;

import java.util.List;

/// What became of refused events that were tried again.
///
/// @param accepted how many were taken now
/// @param duplicates how many had come in by another way in the meantime; they are settled too
/// @param refused the ids of those that are still refused, with their problems of now in the list
public record Replay(int accepted, int duplicates, List<Long> refused) {}
