package dev.evenkeel.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One state of a document: who wrote it and when. Never changed afterwards.
///
/// @param number counts from one within kind and name
/// @param text null when this version retired the document
public record Version(
        String kind, String name, int number, @Nullable String text, String by, Instant at) {
    public boolean isRetired() {
        return text == null;
    }
}
