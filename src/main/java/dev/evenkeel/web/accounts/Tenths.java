package dev.evenkeel.web.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Rounds numbers to tenths so that the rounded ones still add up to the rounded sum (largest remainders first).
final class Tenths {
    private Tenths() {}

    static List<Double> of(List<Double> numbers) {
        var tenths = new ArrayList<Long>();
        for (var number : numbers) tenths.add((long) Math.floor(number * 10));
        var target =
                Math.round(numbers.stream().mapToDouble(Double::doubleValue).sum() * 10);
        var missing = target - tenths.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, numbers.size())
                .boxed()
                .sorted(Comparator.comparingDouble(index -> tenths.get(index) - numbers.get(index) * 10))
                .limit(Math.max(0, missing))
                .forEach(index -> tenths.set(index, tenths.get(index) + 1));
        return tenths.stream().map(number -> number / 10.0).toList();
    }

    /// The exact sum of numbers that are tenths.
    static double sum(List<Double> tenths) {
        return tenths.stream().mapToLong(number -> Math.round(number * 10)).sum() / 10.0;
    }
}
