package dev.evenkeel.qualification.backtest;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// 95 % intervals by drawing accounts again with replacement, not their days, which are not independent (F23). The
/// draws follow a fixed seed: the same evidence gives the same intervals at every threshold.
final class Resampling {
    static final int DRAWS = 1_000;
    private static final long SEED = 23;
    private static final double TAIL = 0.025;

    /// How often each account was drawn, draw by draw.
    private final short[][] weights;

    Resampling(int accounts) {
        this.weights = new short[DRAWS][accounts];
        var random = new Random(SEED);
        for (var draw : weights) for (int i = 0; i < accounts; i++) draw[random.nextInt(accounts)]++;
    }

    /// Sums of several numbers an account, over all of them and in every draw.
    ///
    /// @param columns numbers by account
    /// @return sums by draw and column; the last draw is the accounts as they are
    double[][] sums(int[]... columns) {
        var sums = new double[DRAWS + 1][columns.length];
        for (int c = 0; c < columns.length; c++) {
            var column = columns[c];
            for (int d = 0; d < DRAWS; d++) {
                var draw = weights[d];
                long sum = 0;
                for (int i = 0; i < column.length; i++) sum += (long) draw[i] * column[i];
                sums[d][c] = sum;
            }
            long all = 0;
            for (int number : column) all += number;
            sums[DRAWS][c] = all;
        }
        return sums;
    }

    /// What a statistic of the sums comes to, with the middle 95 % of the draws.
    static Interval interval(double[][] sums, ToDoubleFunction<double[]> statistic) {
        double value = statistic.applyAsDouble(sums[DRAWS]);
        var drawn = new double[DRAWS];
        int known = 0;
        for (int d = 0; d < DRAWS; d++) {
            double one = statistic.applyAsDouble(sums[d]);
            if (Double.isFinite(one)) drawn[known++] = one;
        }
        return limits(value, drawn, known);
    }

    private static Interval limits(double value, double[] drawn, int known) {
        if (known < DRAWS / 2) return new Interval(Double.NaN, value, Double.NaN);
        Arrays.sort(drawn, 0, known);
        return new Interval(
                drawn[(int) Math.floor(TAIL * (known - 1))], value, drawn[(int) Math.ceil((1 - TAIL) * (known - 1))]);
    }

    /// The median of numbers an account has, those below 0 left out.
    Interval median(int[] numbers) {
        var order = new Integer[numbers.length];
        int counted = 0;
        for (int i = 0; i < numbers.length; i++) if (numbers[i] >= 0) order[counted++] = i;
        if (counted == 0) return Interval.NONE;
        Arrays.sort(order, 0, counted, (one, other) -> Integer.compare(numbers[one], numbers[other]));
        var ones = new short[numbers.length];
        Arrays.fill(ones, (short) 1);
        var drawn = new double[DRAWS];
        int known = 0;
        for (var draw : weights) {
            double median = median(numbers, order, counted, draw);
            if (Double.isFinite(median)) drawn[known++] = median;
        }
        return limits(median(numbers, order, counted, ones), drawn, known);
    }

    private static double median(int[] numbers, Integer[] order, int counted, short[] weights) {
        long total = 0;
        for (int i = 0; i < counted; i++) total += weights[order[i]];
        if (total == 0) return Double.NaN;
        long passed = 0;
        for (int i = 0; i < counted; i++) {
            passed += weights[order[i]];
            if (2 * passed == total && i + 1 < counted) {
                int next = i + 1;
                while (next < counted - 1 && weights[order[next]] == 0) next++;
                return (numbers[order[i]] + numbers[order[next]]) / 2.0;
            }
            if (2 * passed >= total) return numbers[order[i]];
        }
        return Double.NaN;
    }
}
