package dev.evenkeel.web.definitions;

import java.time.Instant;

/// One state of a definition's text.
///
/// @param by the user who saved it, or the file it was applied from
/// @param text empty where this version took the definition out of use
public record Version(int number, Instant at, String by, String text) {
    public boolean retired() {
        return text.isEmpty();
    }
}
