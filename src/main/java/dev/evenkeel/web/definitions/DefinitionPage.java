package dev.evenkeel.web.definitions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The editor of one definition.
///
/// @param name absent for one that is not saved yet
/// @param text what the editor holds
/// @param versions latest first
public record DefinitionPage(@Nullable String name, String title, String text, Check check, List<Version> versions) {
    public boolean retired() {
        return !versions.isEmpty() && versions.getFirst().retired();
    }

    /// How many lines the editor shows at least.
    public int rows() {
        return Math.clamp(text.lines().count() + 3, 24, 60);
    }
}
