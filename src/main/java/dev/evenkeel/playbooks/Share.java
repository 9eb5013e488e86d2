package dev.evenkeel.playbooks;

/// A share of a sample, with what it may be in truth: the Wilson interval at 95 % (F40).
///
/// @param of how many; where 0, the share is NaN and the interval everything
public record Share(long hits, long of) {
    static final double Z = 1.959963984540054;

    public double value() {
        return (double) hits / of;
    }

    public double low() {
        return of == 0 ? 0 : Math.max(0, middle() - half());
    }

    public double high() {
        return of == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        return Z / (1 + Z * Z / of) * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of));
    }
}
