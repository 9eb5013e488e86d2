package dev.evenkeel.capacity;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The hours a month that debt takes of each skill (M100): they come off capacity, as a reserve (F30, F31).
///
/// Whoever keeps the debt says them whenever they change; each time is a row, so that an earlier day is answered as it
/// was known then.
public final class Interests {
    private static final double ROUNDING = 1e-6;

    private final Ledger ledger;

    Interests(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Takes in what debt takes now.
    ///
    /// @param hoursAMonth by skill; asked while nobody else changes capacity, so that the last to ask knows best
    /// @return whether it differs from what was said before
    public boolean follow(Supplier<Map<String, Double>> hoursAMonth, String by) {
        return ledger.act(deeds -> {
            var now = new TreeMap<>(hoursAMonth.get());
            now.values().removeIf(hours -> !(hours > ROUNDING));
            if (now.equals(deeds.interest())) return false;
            deeds.interest(now, by);
            return true;
        });
    }

    /// Hours a month by skill, as they were known at the end of a day; also of skills that are not in the plan.
    public Map<String, Double> asOf(LocalDate day) {
        return new TreeMap<>(day.isBefore(ledger.today()) ? ledger.asWas(day).interest() : ledger.ask(State::interest));
    }
}
