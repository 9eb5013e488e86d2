package dev.evenkeel.api.definitions;

import dev.evenkeel.rules.Version;
import java.time.Instant;

/// One state of a document.
record VersionAnswer(String kind, String name, int version, boolean retired, String by, Instant at) {
    static VersionAnswer of(Version version) {
        return new VersionAnswer(
                version.kind(), version.name(), version.number(), version.isRetired(), version.by(), version.at());
    }
}
