package dev.evenkeel.qualification.backtest;

import dev.evenkeel.accounts.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What is seen of something on each day: from which day on it is what.
final class Steps {
    static final Steps NONE = new Steps(List.of());

    /// @param from the first day, from the epoch, on which the value is seen
    record Step(long from, @Nullable Object value) {}

    private final List<Step> steps;

    Steps(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /// @param told of one subject under one key, oldest first; the latest of those that are seen counts
    /// @param seen the day from which each is seen
    static Steps of(List<Told> told, ToLongFunction<Told> seen) {
        record Ranked(int rank, long from, Told told) {}
        var ranked = new ArrayList<Ranked>();
        for (var one : told) ranked.add(new Ranked(ranked.size(), seen.applyAsLong(one), one));
        ranked.sort(Comparator.comparingLong(Ranked::from).thenComparingInt(Ranked::rank));
        var steps = new ArrayList<Step>();
        int latest = -1;
        for (var one : ranked) {
            if (one.rank() < latest) continue;
            latest = one.rank();
            if (!steps.isEmpty() && steps.getLast().from() == one.from()) steps.removeLast();
            steps.add(new Step(one.from(), one.told().value()));
        }
        return new Steps(steps);
    }

    List<Step> all() {
        return steps;
    }

    /// What is seen on the day; null for nothing.
    @Nullable
    Object on(long day) {
        Object value = null;
        for (var step : steps) {
            if (step.from() > day) break;
            value = step.value();
        }
        return value;
    }
}
