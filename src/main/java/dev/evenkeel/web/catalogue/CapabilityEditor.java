package dev.evenkeel.web.catalogue;

import dev.evenkeel.catalogue.CapabilityVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The editor of one capability.
///
/// @param key null for one that is not saved yet
public record CapabilityEditor(
        @Nullable String key, String title, String text, TextCheck check, List<CapabilityVersion> versions) {
    public int rows() {
        return Math.clamp(text.lines().count() + 3, 24, 60);
    }

    public boolean retired() {
        return !versions.isEmpty() && versions.getFirst().text() == null;
    }
}
