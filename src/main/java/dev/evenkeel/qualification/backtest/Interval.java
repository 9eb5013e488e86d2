package dev.evenkeel.qualification.backtest;

/// A number with its 95 % interval; NaN where there is none.
public record Interval(double low, double value, double high) {
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

    public boolean isKnown() {
        return Double.isFinite(value);
    }

    /// Whether the limits are known too.
    public boolean hasLimits() {
        return Double.isFinite(low) && Double.isFinite(high);
    }
}
