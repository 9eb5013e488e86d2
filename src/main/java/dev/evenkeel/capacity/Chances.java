package dev.evenkeel.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// How much capacity may be counted on at each confidence (F31 meets F32).
///
/// Many futures are played from a seed: each increase happens or not by its probability, and each week gets done what a
/// week drawn from the past got done of what was planned. The hours that are there by the end of week w at P85 are
/// those
/// that 85 % of the futures reach; a week's receipt is what that sum gains over the week before. So a hire with a
/// probability of 70 % counts in full at P50 and P70 and not at all at P85, and two of 50 % count as one at P70.
///
/// Each skill is played by itself; where an effort needs several skills, the latest of their dates is taken.
final class Chances {
    private static final int FUTURES = 1_000;

    private Chances() {}

    /// @param minutes in each week, should it happen
    record Hoped(long[] minutes, double probability) {
        boolean isCertain() {
            return probability >= 1 || Arrays.stream(minutes).allMatch(one -> one == 0);
        }
    }

    /// @param past done / planned of past weeks; empty where nothing is known: then weeks go as planned
    /// @return by the ordinal of the {@link Confidence}, the receipts of each week
    static long[][] of(long[] planned, List<Hoped> hoped, double[] past, String seed) {
        if (past.length == 0 && hoped.stream().allMatch(Hoped::isCertain)) return certain(planned, hoped);
        int weeks = planned.length;
        var sums = new long[weeks][FUTURES];
        var random = new SplittableRandom(seed.hashCode());
        for (int future = 0; future < FUTURES; future++) play(planned, hoped, past, random, sums, future);
        for (var sum : sums) Arrays.sort(sum);
        var sure = new long[Confidence.values().length][weeks];
        for (var confidence : Confidence.values()) {
            int rank = (int) Math.floor((1 - confidence.share()) * FUTURES + 1e-9);
            for (int week = 0; week < weeks; week++)
                sure[confidence.ordinal()][week] = sums[week][rank] - (week == 0 ? 0 : sums[week - 1][rank]);
        }
        return sure;
    }

    private static void play(
            long[] planned, List<Hoped> hoped, double[] past, SplittableRandom random, long[][] sums, int future) {
        var happens = new boolean[hoped.size()];
        for (int i = 0; i < happens.length; i++)
            happens[i] = random.nextDouble() < hoped.get(i).probability();
        long sum = 0;
        for (int week = 0; week < planned.length; week++) {
            long there = planned[week];
            for (int i = 0; i < happens.length; i++)
                if (happens[i]) there += hoped.get(i).minutes()[week];
            double luck = past.length == 0 ? 1 : past[random.nextInt(past.length)];
            sum += Math.round(there * luck);
            sums[week][future] = sum;
        }
    }

    private static long[][] certain(long[] planned, List<Hoped> hoped) {
        var sum = planned.clone();
        for (var one : hoped) for (int week = 0; week < sum.length; week++) sum[week] += one.minutes()[week];
        var sure = new long[Confidence.values().length][];
        Arrays.fill(sure, sum);
        return sure;
    }
}
