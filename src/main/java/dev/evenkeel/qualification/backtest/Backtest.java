package dev.evenkeel.qualification.backtest;

import dev.evenkeel.foundation.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A definition that was tried on the past, by whom and when.
///
/// @param version of the definition; 0 for a draft
/// @param source its text
/// @param fit its threshold for fit
/// @param usage its threshold for usage
/// @param progress from 0 to 1
/// @param problems what was in the way of one that failed
/// @param verdict of one that is done, at the thresholds of the definition
public record Backtest(
        long id,
        Instant at,
        String by,
        String definition,
        int version,
        String title,
        String source,
        double fit,
        double usage,
        Question question,
        State state,
        double progress,
        List<Problem> problems,
        @Nullable Verdict verdict) {
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        /// The server stopped while it ran.
        INTERRUPTED
    }

    public boolean isDraft() {
        return version == 0;
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    Backtest running(@Nullable Double share) {
        return share == null || state == State.DONE || state == State.FAILED
                ? this
                : new Backtest(
                        id,
                        at,
                        by,
                        definition,
                        version,
                        title,
                        source,
                        fit,
                        usage,
                        question,
                        State.RUNNING,
                        share,
                        problems,
                        verdict);
    }
}
