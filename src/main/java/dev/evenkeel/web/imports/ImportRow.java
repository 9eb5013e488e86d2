package dev.evenkeel.web.imports;

import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.ImportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One import in the history.
public record ImportRow(
        String id,
        String file,
        @Nullable ImportKind kind,
        ImportState state,
        double share,
        long rows,
        long refused,
        Instant at,
        String by) {}
