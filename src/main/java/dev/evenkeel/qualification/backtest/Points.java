package dev.evenkeel.qualification.backtest;

/// Points as whole ten-thousandths, rounded down, so that what reaches a threshold of at most four decimals still does
/// and nothing else.
final class Points {
    static final int DISQUALIFIED = Integer.MIN_VALUE;
    private static final double GRAINS = 10_000;

    private Points() {}

    static int of(double points) {
        return (int) Math.max(Integer.MIN_VALUE + 1, Math.min(Integer.MAX_VALUE, Math.floor(points * GRAINS)));
    }

    /// A threshold: rounded up, so that it lets nobody in who does not reach it.
    static int threshold(double points) {
        return (int) Math.max(Integer.MIN_VALUE + 1, Math.min(Integer.MAX_VALUE, Math.ceil(points * GRAINS)));
    }

    static double points(int grains) {
        return grains / GRAINS;
    }
}
