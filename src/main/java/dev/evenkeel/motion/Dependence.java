package dev.evenkeel.motion;

import dev.evenkeel.desk.Concentration;
import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// On how few customers the company depends, and what it would be without each (M19, F60).
///
/// @param revenue a year
/// @param largest the ten largest, each with what would be left without it
public record Dependence(LocalDate day, Money revenue, int customers, Concentration now, List<Without> largest) {
    private static final int SHOWN = 10;

    /// @param share of the revenue
    /// @param left a year without it
    /// @param then the concentration of what would be left
    public record Without(String account, Money revenue, double share, Money left, Concentration then) {}

    static Dependence of(Map<String, Money> revenue, String currency, LocalDate day) {
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
                        without(revenue, one.getKey())))
                .toList();
        return new Dependence(day, all, revenue.size(), concentration(revenue), largest);
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
