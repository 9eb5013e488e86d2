package dev.evenkeel.activity.index;

import java.nio.IntBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which stretches of a segment are about whom.
///
/// @param subjects in order
/// @param from where in the order of stretches each subject begins, and at last where all end
/// @param stretches in the order of their subjects; null if that is how they stand anyway
record Directory(int[] subjects, int[] from, int @Nullable [] stretches) {
    static Directory ofSorted(IntBuffer subject, int stretches) {
        return of(subject, stretches, null);
    }

    static Directory of(IntBuffer subject, int stretches) {
        var keys = new long[stretches];
        for (int i = 0; i < stretches; i++) keys[i] = (long) subject.get(i) << 32 | i;
        Arrays.sort(keys);
        var order = new int[stretches];
        for (int i = 0; i < stretches; i++) order[i] = (int) keys[i];
        return of(subject, stretches, order);
    }

    private static Directory of(IntBuffer subject, int stretches, int @Nullable [] order) {
        var subjects = new int[stretches];
        var from = new int[stretches + 1];
        int size = 0;
        for (int i = 0; i < stretches; i++) {
            int next = subject.get(order == null ? i : order[i]);
            if (size > 0 && subjects[size - 1] == next) continue;
            subjects[size] = next;
            from[size++] = i;
        }
        from[size] = stretches;
        return new Directory(Arrays.copyOf(subjects, size), Arrays.copyOf(from, size + 1), order);
    }

    /// The place of a subject; negative if it is not here.
    int find(int subject) {
        return Arrays.binarySearch(subjects, subject);
    }

    int stretch(int place) {
        return stretches == null ? place : stretches[place];
    }
}
