package dev.evenkeel.desk;

import dev.evenkeel.debt.LookBack;
import org.jspecify.annotations.Nullable;

/// A similar request of the past, and how it ended.
///
/// @param won whether the deal was; null where it is open or not known
/// @param lookBack on the custom work that came of it
public record Precedent(
        Request request,
        String accountName,
        @Nullable Boolean won,
        @Nullable LookBack lookBack) {}
