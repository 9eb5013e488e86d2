package dev.evenkeel.capacity;

import java.time.LocalDate;
import java.util.UUID;

/// What somebody wants to have kept back.
///
/// @param id made by the caller; asking again with the same id gives the same reservation and never a second one
/// @param by the day until which it has to be there
/// @param whom whom it is for, in words
/// @param label what it is, in words
public record Wish(UUID id, Effort effort, LocalDate by, String whom, String label, Firmness firmness) {}
