package dev.evenkeel.promises;

import java.time.Instant;
import java.time.LocalDate;

/// Product stands by a sheet.
///
/// @param day whose sheet it was
/// @param content what it said, in short, to tell whether it has changed since
public record Signature(String segment, LocalDate day, String content, String by, Instant at) {}
