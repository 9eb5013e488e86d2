package dev.evenkeel.debt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A shortcut and what is left of it on a day (M99, M100).
///
/// @param principal hours by skill it takes to do properly, when it was noted
/// @param paid hours by skill worked off by the day
/// @param interest hours a month by skill, when it was noted
public record DebtNote(
        int id,
        String shortcut,
        @Nullable String account,
        @Nullable String deal,
        @Nullable Long request,
        LocalDate since,
        Map<String, Double> principal,
        Map<String, Double> paid,
        Map<String, Double> interest,
        @Nullable LocalDate lastPaid,
        String recordedBy,
        Instant recordedAt) {
    private static final double NOTHING = 1e-9;
    private static final double DAYS_A_MONTH = 365.25 / 12;

    public double principalHours() {
        return sum(principal);
    }

    /// Hours still to be worked off.
    public double remainingHours() {
        return Math.max(0, principalHours() - sum(paid));
    }

    public boolean isPaidOff() {
        return remainingHours() < NOTHING;
    }

    public Optional<LocalDate> paidOffOn() {
        return isPaidOff() ? Optional.ofNullable(lastPaid) : Optional.empty();
    }

    /// Hours a month by skill that it still costs: the noted ones, in proportion to what is left of the principal.
    public Map<String, Double> interestNow() {
        double left = remainingHours() / principalHours();
        var now = new LinkedHashMap<String, Double>();
        if (!isPaidOff()) interest.forEach((skill, hours) -> now.put(skill, hours * left));
        return now;
    }

    public double interestHours() {
        return sum(interestNow());
    }

    /// The day by which doing it properly on the day asked would have paid for itself; empty where it costs nothing a
    /// month.
    public Optional<LocalDate> paysForItselfBy(LocalDate day) {
        double interestHours = interestHours();
        if (interestHours < NOTHING) return Optional.empty();
        double days = Math.ceil(remainingHours() / interestHours * DAYS_A_MONTH);
        return days > 36_525 ? Optional.empty() : Optional.of(day.plusDays((long) days));
    }

    private static double sum(Map<String, Double> hours) {
        return hours.values().stream().mapToDouble(one -> one).sum();
    }
}
