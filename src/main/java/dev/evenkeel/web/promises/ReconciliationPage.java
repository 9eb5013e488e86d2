package dev.evenkeel.web.promises;

import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.promises.Claim;
import dev.evenkeel.promises.OffRoadmap;
import dev.evenkeel.promises.Reconciliation;
import java.util.List;
import java.util.stream.Collectors;

/// Sold, catalogue and claimed against each other.
///
/// @param text a file of claims as it was sent, where it was refused
public record ReconciliationPage(
        Reconciliation found, OffRoadmap offRoadmap, List<Claim> claims, String text, List<Problem> problems) {
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

    /// What hangs on open promises of what cannot be sold a year (M128).
    public String offRoadmapValue() {
        return offRoadmap.value().isEmpty()
                ? "–"
                : offRoadmap.value().values().stream().map(Money::toString).collect(Collectors.joining(", "));
    }
}
