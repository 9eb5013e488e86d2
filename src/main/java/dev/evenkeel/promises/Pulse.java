package dev.evenkeel.promises;

/// How sure sellers are of an offer (M115): each seller's last mark within eight weeks.
///
/// @param mean 1 to 5
/// @param sellers who gave one
/// @param change against eight weeks before; NaN where nobody gave one then
/// @param reason the last one that was given; empty where none was
public record Pulse(String subject, double mean, int sellers, double change, String reason) {}
