package dev.evenkeel.qualification.backtest;

/// Hears how far a backtest is.
@FunctionalInterface
interface Progress {
    /// @param share from 0 to 1
    void at(double share);
}
