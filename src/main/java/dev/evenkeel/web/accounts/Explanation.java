package dev.evenkeel.web.accounts;

import dev.evenkeel.web.layout.Link;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A score taken apart (F21): the points of the contributions sum exactly to it.
///
/// @param definition the definition's title
/// @param readyAt the score from which an account is ready
/// @param warmingAt the score from which it is warming
public record Explanation(
        String definition,
        int version,
        double score,
        double readyAt,
        double warmingAt,
        List<Contribution> fit,
        List<Contribution> usage) {
    /// The points of the rules are rounded to tenths so that what is read adds up: their sum is the score, rounded
    /// likewise.
    public Explanation {
        var shown = Tenths.of(Stream.concat(fit.stream(), usage.stream())
                .map(Contribution::points)
                .toList());
        fit = shown(fit, shown.subList(0, fit.size()));
        usage = shown(usage, shown.subList(fit.size(), shown.size()));
        score = Tenths.sum(shown);
    }

    private static List<Contribution> shown(List<Contribution> rules, List<Double> points) {
        return IntStream.range(0, rules.size())
                .mapToObj(index -> rules.get(index).withPoints(points.get(index)))
                .toList();
    }

    /// One rule's part.
    ///
    /// @param fit whether it speaks of fit rather than usage
    /// @param words the rule in words
    /// @param condition the rule in CEL
    /// @param points what it adds today, after decay
    /// @param full what it adds when it is fresh
    /// @param decay the decay in words, absent where there is none
    public record Contribution(
            boolean fit,
            String words,
            String condition,
            boolean holds,
            double points,
            double full,
            @Nullable String decay,
            List<SignalValue> signals) {
        Contribution withPoints(double shown) {
            return new Contribution(fit, words, condition, holds, shown, full, decay, signals);
        }
    }

    /// A signal's value at the time, with the way to its evidence.
    public record SignalValue(
            String name, String value, @Nullable Link evidence) {}

    public double fitPoints() {
        return sum(fit);
    }

    public double usagePoints() {
        return sum(usage);
    }

    /// All of it: first fit, then usage.
    public List<Contribution> parts() {
        return Stream.concat(fit.stream(), usage.stream()).toList();
    }

    /// The most points that one rule can add.
    public double largest() {
        return parts().stream().mapToDouble(Contribution::full).max().orElse(0);
    }

    /// What a full bar stands for: the score or the threshold, whichever is more.
    public double scale() {
        return Math.max(score, readyAt) * 1.08;
    }

    private static double sum(List<Contribution> parts) {
        return Tenths.sum(parts.stream().map(Contribution::points).toList());
    }
}
