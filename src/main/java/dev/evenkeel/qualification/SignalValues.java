package dev.evenkeel.qualification;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the signals of a definition say about its subjects on a day.
@FunctionalInterface
public interface SignalValues {
    /// Hands over the readings of every subject there is, in no order.
    ///
    /// @param subjects null for all
    void of(Definition definition, @Nullable Set<Integer> subjects, LocalDate asOf, Consumer<Readings> each);

    /// Reads each thing that a definition needs once for all its subjects.
    static SignalValues from(UsageNumbers usage, SubjectFacts facts) {
        return new ReadSignals(usage, facts);
    }
}
