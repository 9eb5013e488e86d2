package dev.evenkeel.web.promises;

import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.promises.Claim;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.promises.Reconciliation;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sold, catalogue and claimed against each other.
///
/// @param text a file of claims as it was sent, where it was refused
public record ReconciliationPage(Reconciliation found, List<Claim> claims, String text, List<Problem> problems) {
    public record Set(String title, String about, List<Reconciliation.Difference> items) {}

    public List<Set> sets() {
        return List.of(
                new Set("Sold, not in the catalogue", "Promised although nobody can sell it", found.soldOnly()),
                new Set(
                        "Claimed, not in the catalogue",
                        "Said in public although nobody can sell it",
                        found.claimedOnly()),
                new Set("Sold, not claimed", "Customers buy it, and nothing public says so", found.soldUnclaimed()));
    }

    /// Open promises of what cannot be sold (M128).
    public long offRoadmap() {
        return open().count();
    }

    /// What hangs on them a year.
    public String offRoadmapValue() {
        var sums = new TreeMap<String, Money>();
        open().map(Promise::value)
                .filter(Objects::nonNull)
                .forEach(value -> sums.merge(value.currency(), value, Money::plus));
        return sums.isEmpty()
                ? "–"
                : sums.values().stream().map(Money::toString).collect(Collectors.joining(", "));
    }

    private Stream<Promise> open() {
        return found.soldOnly().stream().flatMap(one -> one.promises().stream()).filter(Promise::isOpen);
    }
}
