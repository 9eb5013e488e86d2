package dev.evenkeel.activity.history;

import java.util.Arrays;

/// The days on which a subject did something, each with the day from which that was known.
final class KnownDays {
    static final int NEVER = Integer.MAX_VALUE;

    private int[] known = new int[0];
    private int base;
    private int low = Integer.MAX_VALUE;
    private int high = Integer.MIN_VALUE;

    void add(int day, int knownFrom) {
        if (day < base || day - base >= known.length) grow(day);
        if (knownFrom < known[day - base]) known[day - base] = knownFrom;
        if (day < low) low = day;
        if (day > high) high = day;
    }

    private void grow(int day) {
        int first = known.length == 0 ? day : Math.min(day, base);
        int after = known.length == 0 ? day + 1 : Math.max(day + 1, base + known.length);
        int room = Math.max(64, 2 * (after - first));
        // Room on the side it grows to.
        int newBase = known.length > 0 && day < base ? after - room : first;
        var wider = new int[room];
        Arrays.fill(wider, NEVER);
        System.arraycopy(known, 0, wider, known.length == 0 ? 0 : base - newBase, known.length);
        known = wider;
        base = newBase;
    }

    int first() {
        return low;
    }

    int last() {
        return high;
    }

    /// {@link #NEVER} for a day without anything.
    int known(int day) {
        return known[day - base];
    }

    void clear() {
        if (low <= high) Arrays.fill(known, low - base, high - base + 1, NEVER);
        low = Integer.MAX_VALUE;
        high = Integer.MIN_VALUE;
    }
}
