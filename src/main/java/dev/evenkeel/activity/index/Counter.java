package dev.evenkeel.activity.index;

import dev.evenkeel.activity.Aggregate;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.Window;
import java.util.Arrays;

/// Counts one measure, subject by subject.
final class Counter {
    private final Aggregate aggregate;
    private final boolean[] meant;
    private final long bits;
    private final int first;
    private final int last;

    /// By person or by day: the last subject of whom it was counted. Days begin with the earliest there is.
    private int[] counted = {};

    private final int earliest;
    private double value;

    /// @param meant which names are, by number
    /// @param asOf epoch day of the evaluation
    /// @param earliest epoch day before which nothing happened
    Counter(Measure measure, boolean[] meant, int asOf, int earliest) {
        this.aggregate = measure.aggregate();
        this.meant = meant;
        this.bits = bits(meant);
        this.last = asOf - measure.window().offset();
        this.first = measure.window().days() == Window.ALL_DAYS
                ? Integer.MIN_VALUE
                : last - measure.window().days() + 1;
        this.earliest = earliest;
        begin();
    }

    private static long bits(boolean[] meant) {
        long bits = 0;
        for (int i = 0; i < meant.length; i++) if (meant[i]) bits |= 1L << i;
        return bits;
    }

    /// Before the next subject.
    void begin() {
        value = switch (aggregate) {
            case COUNT, PEOPLE, DAYS -> 0;
            case FIRST_DAY, LAST_DAY -> Double.NaN;
        };
    }

    double value() {
        return value;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /// Names of which at least one has to occur, folded to 64.
    long bits() {
        return bits;
    }

    /// @param number from 1 on, another for each subject
    void add(int person, Reading reading, int number) {
        switch (aggregate) {
            case COUNT -> value += count(reading);
            case PEOPLE -> {
                if (seen(person, number)) return;
                if (firstOf(reading) >= 0) value += markAt(person, number);
            }
            case DAYS -> addDays(reading, number);
            case FIRST_DAY -> {
                int found = firstOf(reading);
                if (found >= 0 && !(value <= reading.day[found])) value = reading.day[found];
            }
            case LAST_DAY -> {
                int found = lastOf(reading);
                if (found >= 0 && !(value >= reading.day[found])) value = reading.day[found];
            }
        }
    }

    private boolean counts(Reading reading, int event) {
        return meant[reading.name[event]] && reading.day[event] >= first && reading.day[event] <= last;
    }

    private int count(Reading reading) {
        int count = 0;
        for (int i = 0; i < reading.size; i++) if (counts(reading, i)) count++;
        return count;
    }

    private int firstOf(Reading reading) {
        for (int i = 0; i < reading.size; i++) if (counts(reading, i)) return i;
        return -1;
    }

    private int lastOf(Reading reading) {
        for (int i = reading.size - 1; i >= 0; i--) if (counts(reading, i)) return i;
        return -1;
    }

    private void addDays(Reading reading, int number) {
        int before = Integer.MIN_VALUE;
        for (int i = 0; i < reading.size; i++) {
            int day = reading.day[i];
            if (day == before || !counts(reading, i)) continue;
            before = day;
            if (!seen(day - earliest, number)) value += markAt(day - earliest, number);
        }
    }

    private boolean seen(int place, int number) {
        return place < counted.length && counted[place] == number;
    }

    private int markAt(int place, int number) {
        if (place >= counted.length)
            counted = Arrays.copyOf(counted, Math.max(1_024, Integer.highestOneBit(place) * 2));
        counted[place] = number;
        return 1;
    }
}
