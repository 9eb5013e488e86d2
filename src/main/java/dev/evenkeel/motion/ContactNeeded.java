package dev.evenkeel.motion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person of ours should speak with an account (M53). It is said once of each account.
///
/// @param account its key
/// @param owner the trait `owner` of the account; null where there is none
/// @param why the signs that hold
public record ContactNeeded(
        long id, String account, String name, @Nullable String owner, double points, List<String> why, Instant at) {}
