package dev.evenkeel.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of time in which a person belonged to an account.
///
/// @param account number; 0 for none
/// @param from null for as long as we know
/// @param until null for until today
public record Membership(
        int account, @Nullable Instant from, @Nullable Instant until) {}
