package dev.evenkeel.qualification.backtest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An account that would have come up.
///
/// @param first whether it had not come up before
/// @param points for usage and fit together on that day
/// @param converted the day on which it converted after that, if it did within the horizon
public record Raised(
        int account,
        LocalDate day,
        boolean first,
        double points,
        String owner,
        @Nullable LocalDate converted) {}
