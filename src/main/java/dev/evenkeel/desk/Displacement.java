package dev.evenkeel.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What work of a request would push aside. Whoever knows the capacity and the promises answers.
@FunctionalInterface
public interface Displacement {
    /// Where nobody keeps capacity: the scarce skill is taken to be the one that is asked for most.
    Displacement UNKNOWN = (ask, day) -> new Pushed(false, List.of(), mostAsked(ask.hours()), null);

    /// @param day on which it is asked
    Pushed of(Ask ask, LocalDate day);

    /// @param known whether capacity is kept at all
    /// @param items what would move, the worst first
    /// @param bindingSkill the skill that decides when it can be done
    /// @param capableOn the earliest day it can be done without moving anything
    record Pushed(
            boolean known,
            List<Item> items,
            @Nullable String bindingSkill,
            @Nullable LocalDate capableOn) {
        public double hours() {
            return items.stream().mapToDouble(Item::hours).sum();
        }

        public long mostDays() {
            return items.stream().mapToLong(Item::days).max().orElse(0);
        }
    }

    /// @param whom the account or team that waits for it
    /// @param days by which it moves
    record Item(String what, String whom, double hours, long days) {}

    private static @Nullable String mostAsked(Map<String, Double> hours) {
        Optional<Map.Entry<String, Double>> most = hours.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        return most.map(Map.Entry::getKey).orElse(null);
    }
}
