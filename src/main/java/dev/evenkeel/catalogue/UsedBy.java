package dev.evenkeel.catalogue;

import java.time.LocalDate;

/// An account that used a capability.
///
/// @param people who used it within 28 days
/// @param times it was used within 28 days
public record UsedBy(int account, LocalDate first, LocalDate last, int people, long times) {}
