package dev.evenkeel.qualification;

import dev.evenkeel.activity.Grain;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the subjects, their traits and their deals come from; `accounts` answers it. All as of the end of a day.
public interface SubjectFacts {
    /// Which accounts or people there are; with subjects given, which of those.
    Set<Integer> subjects(Grain grain, @Nullable Set<Integer> subjects, LocalDate asOf);

    /// Traits by subject and key: `String`, `Number`, `Boolean` or `LocalDate`.
    ///
    /// @param about what the subjects are
    /// @param whose whose traits are meant: their own, or those of the account that each of the people belongs to
    /// @param subjects null for all
    Map<Integer, Map<String, Object>> traits(
            Grain about, Grain whose, Set<String> keys, @Nullable Set<Integer> subjects, LocalDate asOf);

    /// Each subject's latest deal with the named fields; for a person, the account's. No entry: never a deal.
    ///
    /// @param subjects null for all
    Map<Integer, LatestDeal> deals(Grain about, Set<String> fields, @Nullable Set<Integer> subjects, LocalDate asOf);
}
