package dev.evenkeel.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// How much hangs on few customers (F60): HHI = Σs² over the shares of revenue.
///
/// @param hhi from 0 to 1; 0 without any revenue
/// @param effective 1/HHI: as many customers of equal size would be as concentrated
/// @param top1 share of the largest
public record Concentration(double hhi, double effective, double top1, double top5, double top10) {
    /// @param revenue of each customer, in any unit; those without any do not count
    public static Concentration of(Collection<? extends Number> revenue) {
        var sizes = revenue.stream()
                .map(Number::doubleValue)
                .filter(size -> size > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        double total = sizes.stream().mapToDouble(size -> size).sum();
        if (total <= 0) return new Concentration(0, 0, 0, 0, 0);
        double hhi = sizes.stream()
                .mapToDouble(size -> size / total * (size / total))
                .sum();
        return new Concentration(hhi, 1 / hhi, top(sizes, 1, total), top(sizes, 5, total), top(sizes, 10, total));
    }

    private static double top(List<Double> sizes, int many, double total) {
        return sizes.stream().limit(many).mapToDouble(size -> size).sum() / total;
    }
}
