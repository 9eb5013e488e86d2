package dev.evenkeel.promises;

import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What is sold although it is not on the roadmap (M128): open promises of what nobody can sell.
///
/// @param promises those that are open
/// @param hours of work that they ask for, as far as the catalogue knows
public record OffRoadmap(LocalDate day, List<Promise> promises, double hours) {
    /// What hangs on them a year, by currency.
    public Map<String, Money> value() {
        var sums = new TreeMap<String, Money>();
        promises.stream()
                .map(Promise::value)
                .filter(Objects::nonNull)
                .forEach(value -> sums.merge(value.currency(), value, Money::plus));
        return sums;
    }
}
