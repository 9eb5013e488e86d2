package dev.evenkeel.qualification.backtest;

/// A warning that something may look into the future.
///
/// @param name of the signal or rule
/// @param what the fault in one sentence, without a full stop
public record Leak(Kind kind, String name, String what) {
    public enum Kind {
        /// Its value appears after the outcome rather than before.
        FILLED_IN_AFTER,
        /// It predicts better than anything honest does.
        TOO_GOOD,
        /// Its values hold from the beginning of time, because nobody said since when.
        WITHOUT_TIME
    }
}
