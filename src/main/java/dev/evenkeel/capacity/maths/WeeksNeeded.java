package dev.evenkeel.capacity.maths;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A date with a probability (F32): in how many weeks will the work be done, judging by past weeks?
///
/// Each draw plays one future: the work grows by a factor drawn evenly from 1 to the given growth, then weeks are drawn
/// from the past with replacement until it is done. The share of draws that were done within n weeks is the chance to
/// keep a date n weeks away. Draws come from a seed: the same question has the same answer.
///
/// Sources: the bootstrap of Efron (1979), applied to throughput as in Vacanti, *When Will It Be Done?*
public final class WeeksNeeded {
    /// A future that takes longer than this counts as never.
    public static final int MOST = 1_000;

    private final int[] sorted;

    private WeeksNeeded(int[] sorted) {
        this.sorted = sorted;
    }

    /// @param past what was done in each past week; not negative, and more than zero in at least one
    /// @param work ahead, the item itself included, in the unit of the past weeks
    /// @param growth the most by which work grows until it is done, 1 for none; 1.8 makes up to 80 % more
    /// @throws IllegalArgumentException if no past week got anything done
    public static WeeksNeeded draw(double[] past, double work, double growth, int draws, long seed) {
        if (Arrays.stream(past).noneMatch(done -> done > 0)
                || Arrays.stream(past).anyMatch(done -> !(done >= 0)))
            throw new IllegalArgumentException("No past week got anything done, or one less than nothing");
        var random = new SplittableRandom(seed);
        var weeks = new int[draws];
        for (int i = 0; i < draws; i++) {
            double left = work * (growth > 1 ? random.nextDouble(1, growth) : 1);
            weeks[i] = play(past, left, random);
        }
        Arrays.sort(weeks);
        return new WeeksNeeded(weeks);
    }

    private static int play(double[] past, double work, SplittableRandom random) {
        int weeks = 0;
        for (double left = work; left > 1e-9 && weeks < MOST; weeks++) left -= past[random.nextInt(past.length)];
        return weeks;
    }

    /// The least number of weeks within which at least this share of futures is done.
    public int at(double share) {
        int rank = (int) Math.ceil(share * sorted.length - 1e-9);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    /// The share of futures that are done within so many weeks.
    public double chance(int weeks) {
        int done = 0;
        while (done < sorted.length && sorted[done] <= weeks) done++;
        return (double) done / sorted.length;
    }
}
