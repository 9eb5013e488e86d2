package dev.evenkeel.intake;

import java.util.List;

/// What became of a delivery. When a sender holds one, what it accepted is on disk.
///
/// @param accepted how many events are new
/// @param duplicates how many had been accepted before
/// @param refused those that were not taken, each with its reasons
public record Receipt(int accepted, int duplicates, List<Refusal> refused) {}
