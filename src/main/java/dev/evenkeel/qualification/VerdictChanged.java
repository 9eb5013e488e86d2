package dev.evenkeel.qualification;

import dev.evenkeel.activity.Grain;
import java.time.Instant;

/// A subject became qualified by a definition, or no longer is.
public sealed interface VerdictChanged {
    String definition();

    int version();

    Grain about();

    int subject();

    Instant at();

    double total();

    record Qualified(String definition, int version, Grain about, int subject, Instant at, double total)
            implements VerdictChanged {}

    record Disqualified(String definition, int version, Grain about, int subject, Instant at, double total)
            implements VerdictChanged {}

    static VerdictChanged of(
            Definition definition, int version, int subject, boolean qualified, Instant at, double total) {
        return qualified
                ? new Qualified(definition.name(), version, definition.about(), subject, at, total)
                : new Disqualified(definition.name(), version, definition.about(), subject, at, total);
    }
}
