package dev.evenkeel.motion;

import java.util.List;

/// Which motion the numbers of the company fit (M10), and those of each of its segments.
///
/// @param segments the one with most accounts first
public record Fits(MotionFit whole, List<SegmentFit> segments) {}
