package dev.evenkeel.api.playbooks;

import dev.evenkeel.playbooks.Share;
import org.jspecify.annotations.Nullable;

/// A share of a sample with its interval at 95 % (F40).
///
/// @param share null where there is nobody to be a share of
record ShareAnswer(long hits, long of, @Nullable Double share, double low, double high) {
    static ShareAnswer of(Share share) {
        return new ShareAnswer(
                share.hits(), share.of(), share.of() == 0 ? null : share.value(), share.low(), share.high());
    }
}
