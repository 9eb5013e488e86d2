package dev.evenkeel.promises;

import dev.evenkeel.capacity.Reservations;
import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What open promises bring a year for each hour of a skill that is scarce (F37).
public final class ScarceHours {
    private static final double MINUTES = 60;

    private final Promises promises;
    private final Reservations reservations;

    ScarceHours(Promises promises, Reservations reservations) {
        this.promises = promises;
        this.reservations = reservations;
    }

    /// @param hours of the skill that are kept back for it
    /// @param anHour value a year by these hours
    public record Paid(Promise promise, double hours, Money anHour) {}

    /// Those whose hours are due by a day, the least paid for first; promises without a value are left out.
    public List<Paid> until(LocalDate due, String skill, LocalDate day) {
        var paid = new ArrayList<Paid>();
        for (var promise : promises.all(day)) {
            var value = promise.value();
            if (!promise.isOpen() || value == null) continue;
            var held = promise.reservation().flatMap(reservations::find).filter(one -> one.isOpen());
            if (held.isEmpty() || held.get().due().isAfter(due)) continue;
            double hours = held.get().minutes().getOrDefault(skill, 0L) / MINUTES;
            if (hours > 0) paid.add(new Paid(promise, hours, value.times(1 / hours)));
        }
        paid.sort(Comparator.comparingLong((Paid one) -> one.anHour().minor())
                .thenComparing(one -> one.promise().id()));
        return List.copyOf(paid);
    }
}
