package dev.evenkeel.web.documents;

import dev.evenkeel.rules.Version;
import dev.evenkeel.web.definitions.Mistake;
import java.util.List;

/// The editor of one document.
///
/// @param name empty for a new one
/// @param checked whether the text was looked at, with no mistakes in it or some
/// @param versions latest first
public record DocumentPage(
        Edited kind, String name, String text, boolean checked, List<Mistake> mistakes, List<Version> versions) {
    public int rows() {
        return Math.clamp(text.lines().count() + 3, 24, 80);
    }

    public boolean isSaved() {
        return !versions.isEmpty() && !versions.getFirst().isRetired();
    }

    /// Versions that can be brought back.
    public List<Version> earlier() {
        return versions.stream()
                .skip(isSaved() ? 1 : 0)
                .filter(one -> !one.isRetired())
                .toList();
    }
}
