package dev.evenkeel.web.imports;

import java.time.Instant;

/// One import in the history.
public record ImportRow(
        String id, String file, ImportKind kind, ImportState state, long rows, long errors, Instant at, String by) {}
