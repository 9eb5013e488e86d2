package dev.evenkeel.playbooks;

/// The normal distribution.
final class Normal {
    private static final double SCALE = 0.2316419;
    private static final double[] TERMS = {0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429};

    private Normal() {}

    /// The probability of a value below z, to seven digits (Abramowitz and Stegun, 26.2.17).
    static double below(double z) {
        if (z < 0) return 1 - below(-z);
        double t = 1 / (1 + SCALE * z);
        double sum = 0;
        for (int i = TERMS.length - 1; i >= 0; i--) sum = (sum + TERMS[i]) * t;
        return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
    }
}
