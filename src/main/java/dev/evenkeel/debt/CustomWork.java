package dev.evenkeel.debt;

import dev.evenkeel.foundation.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Work for one customer, as it stood on a day (M20).
///
/// @param client key of the account it was made for
/// @param reusedBy keys of the other accounts that use it
/// @param fateDay since when it is so; the contract's first day while it is carried
public record CustomWork(
        int id,
        String item,
        String client,
        @Nullable String deal,
        @Nullable Long request,
        Money price,
        Money hourCost,
        LocalDate from,
        int months,
        int switches,
        double buildHours,
        double carryHours,
        List<String> reusedBy,
        Fate fate,
        LocalDate fateDay,
        String fateReason,
        String recordedBy,
        Instant recordedAt) {
    public LocalDate contractEnds() {
        return from.plusMonths(months);
    }

    public boolean isCarried() {
        return fate == Fate.CARRIED;
    }

    public Money buildCost() {
        return hourCost.times(buildHours);
    }

    /// Of a number of months.
    public Money carryCost(double months) {
        return hourCost.times(carryHours * months);
    }

    /// Price less building and carrying it over the contract's life.
    public Money margin() {
        return price.minus(buildCost()).minus(carryCost(months));
    }

    /// Months it has been carried by the day, until it was retired or made part of the product.
    public double carriedMonths(LocalDate day) {
        var end = isCarried() || fateDay.isAfter(day) ? day : fateDay;
        return Math.max(0, ChronoUnit.DAYS.between(from, end)) * 12 / 365.25;
    }

    /// What should become of it, and why.
    public Advice advice(LocalDate day) {
        return Advice.on(this, day);
    }
}
