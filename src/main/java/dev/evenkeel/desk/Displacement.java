package dev.evenkeel.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What work of a request would push aside. Whoever knows the capacity answers.
@FunctionalInterface
public interface Displacement {
    /// Where nobody keeps capacity.
    Displacement UNKNOWN = (ask, day) -> Pushed.unknown(ask, "nobody keeps capacity here");

    /// @param day on which it is asked
    Pushed of(Ask ask, LocalDate day);

    /// @param known whether capacity is kept for all that it needs
    /// @param items everything that would move, the worst first
    /// @param bindingSkill the skill that decides when it can be done; where capacity is not known, the one that is
    /// asked for most
    /// @param capableOn the earliest day it can be done without moving anything; absent where the plan has none
    /// @param why the hours it comes from, or why it is not known
    record Pushed(
            boolean known,
            List<Item> items,
            @Nullable String bindingSkill,
            @Nullable LocalDate capableOn,
            @Nullable String why) {
        /// Nobody can tell.
        ///
        /// @param why in words that go on after a colon
        static Pushed unknown(Ask ask, String why) {
            return new Pushed(false, List.of(), mostAsked(ask.hours()), null, why);
        }

        public double hours() {
            return items.stream().mapToDouble(Item::hours).sum();
        }

        /// By how many days what moves furthest does; as far as a plan reaches where it has no day left in it.
        public long mostDays() {
            return items.stream().mapToLong(Item::daysAtMost).max().orElse(0);
        }
    }

    /// Something that somebody counts on already.
    ///
    /// @param whom the account or team that waits for it; empty where it is for nobody in particular
    /// @param hours of it, of the skills that are asked for
    /// @param days by which it moves at most; absent where it has no day left in the plan
    /// @param fate what becomes of it
    /// @param firmness how firmly somebody counts on it, such as `customer`
    /// @param work the key of the line of the capacity plan; absent for a reservation
    record Item(
            String what,
            String whom,
            double hours,
            @Nullable Long days,
            Fate fate,
            String firmness,
            @Nullable String work) {
        private static final long TWO_YEARS = 730;

        long daysAtMost() {
            return days == null ? TWO_YEARS : days;
        }
    }

    enum Fate {
        MOVES,
        /// Its date stands, and the hours for it are not there by then.
        BREAKS,
        /// There is no room for it any more.
        FALLS_OUT;

        /// As it is said of one item, such as `moves`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    private static @Nullable String mostAsked(Map<String, Double> hours) {
        Optional<Map.Entry<String, Double>> most = hours.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
        return most.map(Map.Entry::getKey).orElse(null);
    }
}
