package dev.evenkeel.activity.history;

import dev.evenkeel.activity.Lens;
import dev.evenkeel.activity.Window;
import java.util.Arrays;

/// On how many distinct days something was done.
final class DaysColumn extends Column {
    private final KnownDays done = new KnownDays();
    private final int[] steps;

    DaysColumn(Window window, Lens lens, int from, int days) {
        super(window, lens, from, days);
        this.steps = new int[days + 1];
    }

    @Override
    void add(int day, int received, int times) {
        if (end(day) >= 0) done.add(day, known(day, received));
    }

    @Override
    void finish(double[] values) {
        for (int day = done.first(); day <= done.last(); day++) {
            int known = done.known(day);
            if (known == KnownDays.NEVER) continue;
            int start = start(day, known);
            int end = end(day);
            if (start > end) continue;
            steps[start]++;
            steps[end + 1]--;
        }
        done.clear();
        int sum = 0;
        for (int i = 0; i < days; i++) {
            sum += steps[i];
            values[i] = sum;
        }
        Arrays.fill(steps, 0);
    }
}
