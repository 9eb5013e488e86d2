package dev.evenkeel.motion;

import dev.evenkeel.desk.Concentration;
import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// On how few customers the company depends, and what it would be without each (M19, F60).
///
/// @param revenue a year
/// @param hours promised to all of them and not yet worked
/// @param runway months until the money is gone; infinite where none is burnt, NaN where nobody said
/// @param largest the ten largest, each with what would be left without it
public record Dependence(
        LocalDate day,
        Money revenue,
        int customers,
        Concentration now,
        double hours,
        double runway,
        List<Without> largest) {
    private static final int SHOWN = 10;

    /// @param share of the revenue
    /// @param left a year without it
    /// @param then the concentration of what would be left
    /// @param hours promised to it: what would come free
    /// @param runway months that would be left; infinite where nothing would be burnt, NaN where nobody said
    public record Without(
            String account, Money revenue, double share, Money left, Concentration then, double hours, double runway) {}

    /// @param hours promised, by account
    /// @param cash null where nobody said
    static Dependence of(
            Map<String, Money> revenue,
            String currency,
            LocalDate day,
            Map<String, Double> hours,
            @Nullable Cash cash) {
        var all = revenue.values().stream().reduce(Money.zero(currency), Money::plus);
        var largest = revenue.entrySet().stream()
                .sorted(Map.Entry.<String, Money>comparingByValue(Comparator.comparingLong(Money::minor))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(one -> new Without(
                        one.getKey(),
                        one.getValue(),
                        (double) one.getValue().minor() / all.minor(),
                        all.minus(one.getValue()),
                        without(revenue, one.getKey()),
                        hours.getOrDefault(one.getKey(), 0.0),
                        runway(cash, day, one.getValue())))
                .toList();
        return new Dependence(
                day,
                all,
                revenue.size(),
                concentration(revenue),
                hours.values().stream().mapToDouble(Double::doubleValue).sum(),
                runway(cash, day, Money.zero(currency)),
                largest);
    }

    private static double runway(@Nullable Cash cash, LocalDate day, Money without) {
        return cash == null ? Double.NaN : cash.runway(day, without);
    }

    private static Concentration without(Map<String, Money> revenue, String account) {
        return Concentration.of(revenue.entrySet().stream()
                .filter(one -> !one.getKey().equals(account))
                .map(one -> one.getValue().minor())
                .toList());
    }

    private static Concentration concentration(Map<String, Money> revenue) {
        return Concentration.of(revenue.values().stream().map(Money::minor).toList());
    }
}
