package dev.evenkeel.activity.index;

import java.util.Arrays;

/// Sorts rows by a column. Equal ones stay in the order in which they were.
final class Ordering {
    private Ordering() {}

    /// @param order numbers of rows
    /// @return the same in the order of the column
    static int[] stable(int[] order, int[] column) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        boolean sorted = true;
        for (int i = 0; i < order.length; i++) {
            int value = column[order[i]];
            if (value < most) sorted = false;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if (sorted) return order;
        long range = (long) most - least + 1;
        return range <= 4L * order.length + 1_024
                ? counting(order, column, least, (int) range)
                : comparing(order, column);
    }

    /// Numbers of accounts and people are handed out one after the other, so they lie close together.
    private static int[] counting(int[] order, int[] column, int least, int range) {
        var next = new int[range + 1];
        for (int row : order) next[column[row] - least + 1]++;
        for (int i = 1; i <= range; i++) next[i] += next[i - 1];
        var sorted = new int[order.length];
        for (int row : order) sorted[next[column[row] - least]++] = row;
        return sorted;
    }

    private static int[] comparing(int[] order, int[] column) {
        var keys = new long[order.length];
        for (int i = 0; i < order.length; i++) keys[i] = (long) column[order[i]] << 32 | i;
        Arrays.sort(keys);
        var sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) sorted[i] = order[(int) keys[i]];
        return sorted;
    }
}
