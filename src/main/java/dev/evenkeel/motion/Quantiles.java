package dev.evenkeel.motion;

import java.util.Arrays;
import java.util.Collection;

/// The middle and the slow end of some numbers, by the nearest rank; NaN where there are none.
record Quantiles(double median, double p85) {
    static Quantiles of(Collection<? extends Number> numbers) {
        var sorted = numbers.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        return new Quantiles(at(sorted, 0.5), at(sorted, 0.85));
    }

    private static double at(double[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        if (share == 0.5 && sorted.length % 2 == 0)
            return Arrays.stream(sorted, sorted.length / 2 - 1, sorted.length / 2 + 1)
                    .average()
                    .orElseThrow();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
