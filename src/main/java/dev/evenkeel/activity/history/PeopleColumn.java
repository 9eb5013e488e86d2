package dev.evenkeel.activity.history;

import dev.evenkeel.activity.Lens;
import dev.evenkeel.activity.Window;
import java.util.Arrays;

/// F3: how many distinct people. The indexes on which a person counts are bits; where a run of them begins the number
/// rises, after its end it falls.
final class PeopleColumn extends Column {
    private static final int BITS = Long.SIZE;

    private final long[] person;
    private final int[] steps;
    private int low;
    private int high;

    PeopleColumn(Window window, Lens lens, int from, int days) {
        super(window, lens, from, days);
        this.person = new long[(days + BITS - 1) / BITS];
        this.steps = new int[person.length * BITS + 1];
        this.low = person.length;
        this.high = -1;
    }

    @Override
    void add(int day, int received, int times) {
        int start = start(day, known(day, received));
        int end = end(day);
        if (start > end) return;
        int first = start / BITS;
        int last = end / BITS;
        low = Math.min(low, first);
        high = Math.max(high, last);
        long head = -1L << start;
        long tail = -1L >>> (BITS - 1 - end % BITS);
        if (first == last) {
            person[first] |= head & tail;
            return;
        }
        person[first] |= head;
        for (int i = first + 1; i < last; i++) person[i] = -1L;
        person[last] |= tail;
    }

    @Override
    void endPerson() {
        long before = 0;
        for (int i = low; i <= high; i++) {
            long word = person[i];
            long shifted = word << 1 | before;
            for (long rises = word & ~shifted; rises != 0; rises &= rises - 1)
                steps[i * BITS + Long.numberOfTrailingZeros(rises)]++;
            for (long falls = ~word & shifted; falls != 0; falls &= falls - 1)
                steps[i * BITS + Long.numberOfTrailingZeros(falls)]--;
            before = word >>> (BITS - 1);
            person[i] = 0;
        }
        if (before != 0) steps[(high + 1) * BITS]--;
        low = person.length;
        high = -1;
    }

    @Override
    void finish(double[] values) {
        int sum = 0;
        for (int i = 0; i < days; i++) {
            sum += steps[i];
            values[i] = sum;
        }
        Arrays.fill(steps, 0);
    }
}
