package dev.evenkeel.qualification.backtest;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// The result of a backtest, in which the thresholds can be moved: counting again takes milliseconds.
public final class Result {
    private final Backtest backtest;
    private final Counting counting;
    private final Findings findings;
    private final AtomicReference<List<CurvePoint>> curve = new AtomicReference<>();

    Result(Backtest backtest, Counting counting, Findings findings) {
        this.backtest = backtest;
        this.counting = counting;
        this.findings = findings;
    }

    public Backtest backtest() {
        return backtest;
    }

    public Findings findings() {
        return findings;
    }

    /// At the thresholds of the definition.
    public Numbers numbers() {
        return at(backtest.fit(), backtest.usage());
    }

    /// At any thresholds.
    public Numbers at(double fit, double usage) {
        return counting.at(fit, usage);
    }

    /// Precision against volume over thresholds for usage, from low to high; that for fit is the definition's.
    public List<CurvePoint> curve() {
        var known = curve.get();
        if (known != null) return known;
        var fresh = counting.curve(backtest.fit(), backtest.usage());
        curve.set(fresh);
        return fresh;
    }

    Counting counting() {
        return counting;
    }
}
