package dev.evenkeel.rules;

import org.jspecify.annotations.Nullable;

/// What somebody wants to save: a document's next text, or null to retire it.
public record Draft(String kind, String name, @Nullable String text) {}
