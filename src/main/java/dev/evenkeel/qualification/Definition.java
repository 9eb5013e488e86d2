package dev.evenkeel.qualification;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.rules.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who counts as qualified (F20): enough points for fit, enough for usage, and nothing that disqualifies.
///
/// @param version the number of the document's version it was read from; 0 for one that was never saved
/// @param about whom it qualifies: accounts (PQA) or people (PQL)
/// @param signals by name, shared ones included
/// @param source the texts it was made from; two definitions of the same source score alike
public record Definition(
        String name,
        int version,
        String title,
        @Nullable String description,
        Grain about,
        Map<String, Signal> signals,
        Side fit,
        Side usage,
        List<Disqualifier> disqualifiers,
        String source) {

    /// The name of the day of the evaluation in rules.
    public static final String TODAY = "today";

    public Definition {
        signals = Collections.unmodifiableMap(new LinkedHashMap<>(signals));
        disqualifiers = List.copyOf(disqualifiers);
    }

    /// The half of a definition that asks who they are, or the half that asks what they do.
    public record Side(double threshold, List<PointsRule> rules) {
        static final Side NONE = new Side(0, List.of());

        public Side {
            rules = List.copyOf(rules);
        }
    }

    /// Points for what holds. They may be negative.
    public record PointsRule(
            String name, Rule when, double points, @Nullable Decay decay) {}

    /// F22: the points halve with every half-life that passed since the last event of a signal.
    public record Decay(String signal, int halfLifeDays) {}

    /// A reason to leave somebody out, whatever the points.
    public record Disqualifier(String reason, Rule when) {}

    public boolean isAboutAccounts() {
        return about == Grain.ACCOUNT;
    }

    /// Fit rules, then usage rules, as the document lists them: the order of every explanation.
    public List<PointsRule> rules() {
        return Stream.concat(fit.rules().stream(), usage.rules().stream()).toList();
    }
}
