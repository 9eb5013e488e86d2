package dev.evenkeel.activity.history;

import dev.evenkeel.activity.Lens;
import dev.evenkeel.activity.Window;
import java.util.Arrays;

/// The earliest or the latest day of the window on which something was done. The days are gone through from that edge;
/// each takes the indexes on which it counts and nobody before it did.
final class EdgeColumn extends Column {
    private final KnownDays done = new KnownDays();
    private final boolean latest;
    /// The next index at or after each that nobody took yet.
    private final int[] free;

    EdgeColumn(Window window, Lens lens, int from, int days, boolean latest) {
        super(window, lens, from, days);
        this.latest = latest;
        this.free = new int[days + 1];
    }

    @Override
    void add(int day, int received, int times) {
        if (end(day) >= 0) done.add(day, known(day, received));
    }

    @Override
    void finish(double[] values) {
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i <= days; i++) free[i] = i;
        if (latest) for (int day = done.last(); day >= done.first(); day--) take(day, values);
        else for (int day = done.first(); day <= done.last(); day++) take(day, values);
        done.clear();
    }

    private void take(int day, double[] values) {
        int known = done.known(day);
        if (known == KnownDays.NEVER) return;
        int end = end(day);
        int start = start(day, known);
        if (start > end) return;
        for (int i = free(start); i <= end; i = free(i)) {
            values[i] = day;
            free[i] = i + 1;
        }
    }

    private int free(int index) {
        int found = index;
        while (free[found] != found) found = free[found];
        for (int i = index; free[i] != found && i != found; ) {
            int next = free[i];
            free[i] = found;
            i = next;
        }
        return found;
    }
}
