package dev.evenkeel.playbooks;

/// The difference of two rates (F41): the normal approximation for a fixed number of cases, with its interval at 95 %
/// and the probability of a difference as large by chance alone.
///
/// @param first the group whose rate is in question
/// @param other the group that it is compared with
public record Difference(Share first, Share other) {
    private static final int FEWEST = 5;

    public double value() {
        return first.value() - other.value();
    }

    public double low() {
        return Math.max(-1, value() - Share.Z * error());
    }

    public double high() {
        return Math.min(1, value() + Share.Z * error());
    }

    /// Of the two rates as they are.
    private double error() {
        return Math.sqrt(variance(first) + variance(other));
    }

    private static double variance(Share share) {
        return share.value() * (1 - share.value()) / share.of();
    }

    /// Two-sided, with the standard error of one rate for both; NaN where nobody or everybody was a hit.
    public double probability() {
        double pooled = (double) (first.hits() + other.hits()) / (first.of() + other.of());
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / first.of() + 1.0 / other.of()));
        return 2 * (1 - Normal.below(Math.abs(value()) / error));
    }

    /// Whether the approximation holds: five hits and five misses are expected in each group.
    public boolean isEnough() {
        if (first.of() == 0 || other.of() == 0) return false;
        double pooled = (double) (first.hits() + other.hits()) / (first.of() + other.of());
        double fewest = Math.min(first.of(), other.of()) * Math.min(pooled, 1 - pooled);
        return fewest >= FEWEST;
    }
}
