package dev.evenkeel.api.backtests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An account that would have come up.
///
/// @param converted absent where it did not in time
record RaisedAnswer(
        String account,
        String name,
        LocalDate day,
        boolean firstTime,
        double points,
        String owner,
        @Nullable LocalDate converted) {}
