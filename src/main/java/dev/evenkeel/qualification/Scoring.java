package dev.evenkeel.qualification;

import dev.evenkeel.qualification.Definition.PointsRule;
import dev.evenkeel.qualification.Score.Contribution;
import dev.evenkeel.qualification.Score.Disqualification;
import dev.evenkeel.qualification.Score.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// F20–F22: from what is known about a subject to its points. A pure function.
public final class Scoring {
    private static final Double NOTHING = 0.0;

    /// Earned points are multiples of 2⁻³⁰ (a billionth of a point), so that their sums are exact in any order.
    private static final double GRAINS = 0x1p30;

    private Scoring() {}

    /// With every rule explained.
    public static Score score(Definition definition, Readings readings) {
        var standing = standing(definition, readings);
        var contributions = new ArrayList<Contribution>();
        var rules = definition.rules();
        for (int i = 0; i < rules.size(); i++) {
            var part = i < definition.fit().rules().size() ? Part.FIT : Part.USAGE;
            contributions.add(contribution(
                    definition, part, rules.get(i), standing.earned().get(i), readings));
        }
        return new Score(
                definition.name(),
                definition.version(),
                readings.subject(),
                readings.asOf(),
                standing.fit(),
                standing.usage(),
                standing.total(),
                standing.qualified(),
                List.copyOf(contributions),
                disqualifications(definition, readings));
    }

    /// The points alone.
    public static Standing standing(Definition definition, Readings readings) {
        var earned = new ArrayList<Double>();
        var fit = sum(definition.fit().rules(), readings, earned);
        var usage = sum(definition.usage().rules(), readings, earned);
        var disqualified = definition.disqualifiers().stream()
                .anyMatch(disqualifier -> disqualifier.when().holds(readings::value));
        var reached = fit >= definition.fit().threshold()
                && usage >= definition.usage().threshold();
        return new Standing(
                readings.subject(),
                fit,
                usage,
                fit + usage,
                reached && !disqualified,
                disqualified,
                List.copyOf(earned));
    }

    private static double sum(List<PointsRule> rules, Readings readings, List<Double> earned) {
        var sum = 0.0;
        for (var rule : rules) {
            var points = earned(rule, readings);
            earned.add(points);
            sum += points;
        }
        return sum;
    }

    private static Double earned(PointsRule rule, Readings readings) {
        if (!rule.when().holds(readings::value)) return NOTHING;
        return earned(rule.points(), remaining(rule, readings));
    }

    /// What is left of points, as a number whose sums are exact.
    public static double earned(double points, double remaining) {
        return exact(points * remaining);
    }

    /// F22: 2^(−age/half-life). Points that decay with events are gone when there is no event.
    private static double remaining(PointsRule rule, Readings readings) {
        var decay = rule.decay();
        if (decay == null) return 1;
        var age = readings.ages().get(decay.signal());
        return age == null ? 0 : remaining(age, decay.halfLifeDays());
    }

    /// F22: the share of points that is left after so many days.
    public static double remaining(int age, int halfLifeDays) {
        return Math.pow(2, -(double) age / halfLifeDays);
    }

    private static double exact(double points) {
        return Math.rint(points * GRAINS) / GRAINS + 0.0; // never −0
    }

    private static Contribution contribution(
            Definition definition, Part part, PointsRule rule, double earned, Readings readings) {
        var verdict = rule.when().evaluate(readings::value);
        var evidence = Reasons.evidence(definition, verdict);
        return new Contribution(
                part,
                rule.name(),
                rule.points(),
                earned,
                verdict.holds(),
                age(rule, readings),
                Reasons.words(evidence),
                verdict,
                evidence);
    }

    private static @Nullable Integer age(PointsRule rule, Readings readings) {
        return rule.decay() == null ? null : readings.ages().get(rule.decay().signal());
    }

    private static List<Disqualification> disqualifications(Definition definition, Readings readings) {
        var holding = new ArrayList<Disqualification>();
        for (var disqualifier : definition.disqualifiers()) {
            var verdict = disqualifier.when().evaluate(readings::value);
            if (!verdict.holds()) continue;
            var evidence = Reasons.evidence(definition, verdict);
            holding.add(new Disqualification(disqualifier.reason(), Reasons.words(evidence), verdict, evidence));
        }
        return List.copyOf(holding);
    }
}
