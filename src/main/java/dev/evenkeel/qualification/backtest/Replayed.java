package dev.evenkeel.qualification.backtest;

/// What came of trying a definition on the past.
record Replayed(Evidence evidence, Findings findings) {}
