package dev.evenkeel.activity.history;

import dev.evenkeel.activity.Lens;
import dev.evenkeel.activity.Window;

/// How many events: each adds on its first index and takes away after its last.
final class CountColumn extends Column {
    private final long[] steps;

    CountColumn(Window window, Lens lens, int from, int days) {
        super(window, lens, from, days);
        this.steps = new long[days + 1];
    }

    @Override
    void add(int day, int received, int times) {
        int start = start(day, known(day, received));
        int end = end(day);
        if (start > end) return;
        steps[start] += times;
        steps[end + 1] -= times;
    }

    @Override
    void finish(double[] values) {
        long sum = 0;
        for (int i = 0; i < days; i++) {
            sum += steps[i];
            steps[i] = 0;
            values[i] = sum;
        }
        steps[days] = 0;
    }
}
