package dev.evenkeel.motion;

/// Which motion the numbers of one segment fit (M10): what suits one may not suit another.
///
/// @param segment as the accounts' trait says it; empty where it is not known
/// @param accounts how many there are
public record SegmentFit(String segment, int accounts, MotionFit fit) {}
