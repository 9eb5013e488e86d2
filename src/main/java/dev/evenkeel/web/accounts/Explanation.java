package dev.evenkeel.web.accounts;

import dev.evenkeel.web.layout.Link;
import java.util.List;
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
    /// One rule's part.
    ///
    /// @param words the rule in words
    /// @param condition the rule in CEL
    /// @param points what it adds today, after decay
    /// @param full what it adds when it is fresh
    /// @param decay the decay in words, absent where there is none
    public record Contribution(
            String words,
            String condition,
            boolean holds,
            double points,
            double full,
            @Nullable String decay,
            List<SignalValue> signals) {}

    /// A signal's value at the time, with the way to its evidence.
    public record SignalValue(
            String name, String value, @Nullable Link evidence) {}

    public double fitPoints() {
        return sum(fit);
    }

    public double usagePoints() {
        return sum(usage);
    }

    /// The contributions that count, largest first.
    public List<Contribution> counting() {
        return Stream.concat(fit.stream(), usage.stream())
                .filter(part -> part.points() != 0)
                .sorted(java.util.Comparator.comparingDouble(Contribution::points)
                        .reversed())
                .toList();
    }

    /// What a full bar stands for: the score or the threshold, whichever is more.
    public double scale() {
        return Math.max(score, readyAt) * 1.08;
    }

    private static double sum(List<Contribution> parts) {
        return parts.stream().mapToDouble(Contribution::points).sum();
    }
}
