package dev.evenkeel.accounts.identity;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value that changes at points in time: each holds from its point on, and the first one also before it.
///
/// So what somebody did before we learned where they belong counts for the place they first belonged to, and what they
/// did before they moved stays where it was.
public final class Timeline {
    /// No value: nobody, or no account.
    public static final int NONE = 0;

    static final Timeline EMPTY = new Timeline(new long[0], new int[0]);

    private final long[] from;
    private final int[] values;

    private Timeline(long[] from, int[] values) {
        this.from = from;
        this.values = values;
    }

    /// One step of a timeline.
    ///
    /// @param from microseconds since the epoch
    public record Step(long from, int value) {}

    static Timeline of(int value) {
        return new Timeline(new long[] {Long.MIN_VALUE}, new int[] {value});
    }

    /// @param steps in order of time; of several at one instant the last counts, and what changes nothing is left out
    static Timeline of(List<Step> steps) {
        var from = new long[steps.size()];
        var values = new int[steps.size()];
        int size = 0;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            boolean overruled = i + 1 < steps.size() && steps.get(i + 1).from() == step.from();
            if (overruled || size > 0 && values[size - 1] == step.value()) continue;
            from[size] = size == 0 ? Long.MIN_VALUE : step.from();
            values[size++] = step.value();
        }
        return size == 0 ? EMPTY : new Timeline(Arrays.copyOf(from, size), Arrays.copyOf(values, size));
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    /// The value at the instant, given in microseconds since the epoch.
    public int at(long micros) {
        if (values.length == 0) return NONE;
        if (values.length == 1) return values[0];
        int index = Arrays.binarySearch(from, micros);
        return values[index >= 0 ? index : -index - 2];
    }

    /// The value after the last change.
    public int last() {
        return values.length == 0 ? NONE : values[values.length - 1];
    }

    public List<Step> steps() {
        var steps = new java.util.ArrayList<Step>();
        for (int i = 0; i < values.length; i++) steps.add(new Step(from[i], values[i]));
        return steps;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline timeline
                && Arrays.equals(from, timeline.from)
                && Arrays.equals(values, timeline.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(from) + Arrays.hashCode(values);
    }
}
