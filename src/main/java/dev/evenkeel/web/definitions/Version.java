package dev.evenkeel.web.definitions;

import java.time.Instant;

/// One state of a definition's text.
///
/// @param by the user who saved it, or the file it was applied from
public record Version(int number, Instant at, String by, String text) {}
