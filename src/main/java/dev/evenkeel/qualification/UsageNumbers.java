package dev.evenkeel.qualification;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where numbers about usage come from; `activity` answers it.
@FunctionalInterface
public interface UsageNumbers {
    /// For each subject a number a measure, in the order of the measures. A subject without events may be left out, or
    /// has 0 for a count and NaN for a day.
    ///
    /// @param subjects null for all
    Map<Integer, double[]> measure(
            Grain grain, List<Measure> measures, @Nullable Set<Integer> subjects, LocalDate asOf);
}
