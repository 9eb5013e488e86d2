package dev.evenkeel.qualification.backtest;

/// When an account did what was hoped for, for the first time.
///
/// @param day from the epoch
/// @param revenue the amount of its deal; NaN where none is known
record Conversion(long day, double revenue) {
    /// The earlier of two.
    static Conversion first(Conversion one, Conversion other) {
        return other.day() < one.day() ? other : one;
    }
}
