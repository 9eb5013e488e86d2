package dev.evenkeel.catalogue;

import java.util.Map;

/// The use of the whole catalogue as of a day (M97).
///
/// @param usage by key; only of capabilities that are there and leave traces
/// @param rarelyUsed share of these that less than the settings' share of their audience uses; NaN for none
/// @param gini of how often each is used: 0 when all are used alike, near 1 when one takes all; NaN for none
public record Inventory(Map<String, Usage> usage, double rarelyUsed, double gini) {
    static Inventory of(Map<String, Usage> usage, Catalogue catalogue) {
        var shipped = usage.entrySet().stream()
                .filter(entry -> catalogue
                        .find(entry.getKey())
                        .map(listed -> listed.capability().stage().shipped())
                        .orElse(false))
                .map(Map.Entry::getValue)
                .toList();
        double below = catalogue.settings().usedBelow();
        var rarely = shipped.stream().filter(one -> !(one.share() >= below)).count();
        var times = shipped.stream().mapToDouble(Usage::times).sorted().toArray();
        return new Inventory(usage, shipped.isEmpty() ? Double.NaN : (double) rarely / shipped.size(), gini(times));
    }

    /// Gini of ascending numbers: Σ (2i − n − 1) x_i / (n Σ x).
    static double gini(double[] ascending) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < ascending.length; i++) {
            sum += ascending[i];
            weighted += (2 * (i + 1) - ascending.length - 1) * ascending[i];
        }
        return sum == 0 ? Double.NaN : weighted / (ascending.length * sum);
    }
}
