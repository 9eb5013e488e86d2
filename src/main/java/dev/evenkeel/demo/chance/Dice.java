package dev.evenkeel.demo.chance;

import java.util.List;

/// A seeded source of chance that gives the same throws on every machine and JDK: SplitMix64 (Steele, Lea, Flood 2014)
/// and
/// `StrictMath`, because neither may differ between platforms.
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    public Dice(long seed, long stream) {
        state = mix(seed + GOLDEN * (stream + 1));
    }

    public long next() {
        return mix(state += GOLDEN);
    }

    private static long mix(long value) {
        value = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        value = (value ^ (value >>> 27)) * 0x94D049BB133111EBL;
        return value ^ (value >>> 31);
    }

    /// A number in `[0, 1)`.
    public double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    /// A number in `[0, bound)`.
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// A number in `[low, high]`.
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// A whole number with the given mean that spreads from 0.4 to 1.6 times of it.
    public int around(double mean) {
        return (int) (mean * (0.4 + 1.2 * unit()) + unit());
    }

    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = unit(); product > limit; product *= unit()) count++;
        return count;
    }

    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    private double gaussian() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * StrictMath.PI * unit());
    }
}
