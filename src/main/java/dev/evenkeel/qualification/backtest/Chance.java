package dev.evenkeel.qualification.backtest;

/// How likely at least so many conversions are if the definition picked accounts blindly.
final class Chance {
    /// Beyond this many accounts the normal curve is as good.
    private static final int EXACT = 4_000;

    private Chance() {}

    /// One-sided: the chance that of independent trials with these chances at least so many succeed (the
    /// Poisson-binomial distribution; with equal chances the binomial). Golden: 9 of 376 at a base rate 1.62 times
    /// lower has p = 0.10 (0.109 exactly, 0.104 by the normal curve with continuity).
    ///
    /// @param chances one a trial
    static double atLeast(int successes, double[] chances) {
        if (successes <= 0) return 1;
        return chances.length > EXACT ? byNormalCurve(successes, chances) : exactly(successes, chances);
    }

    private static double exactly(int successes, double[] chances) {
        // The distribution of 0 … successes − 1; what leaves it stays out.
        var below = new double[successes];
        below[0] = 1;
        for (double chance : chances)
            for (int i = successes - 1; i >= 0; i--)
                below[i] = below[i] * (1 - chance) + (i > 0 ? below[i - 1] * chance : 0);
        double sum = 0;
        for (double one : below) sum += one;
        return Math.clamp(1 - sum, 0, 1);
    }

    private static double byNormalCurve(int successes, double[] chances) {
        double mean = 0;
        double variance = 0;
        for (double chance : chances) {
            mean += chance;
            variance += chance * (1 - chance);
        }
        if (variance == 0) return successes <= mean ? 1 : 0;
        return upperTail((successes - 0.5 - mean) / Math.sqrt(variance));
    }

    /// The upper tail of the normal distribution, by the complementary error function of Abramowitz and Stegun 7.1.26
    /// (error below 1.5e-7).
    private static double upperTail(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double polynomial =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double tail = polynomial * Math.exp(-x * x) / 2;
        return z >= 0 ? tail : 1 - tail;
    }
}
