package dev.evenkeel.web.accounts;

import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Score;
import dev.evenkeel.web.accounts.Explanation.Contribution;
import dev.evenkeel.web.accounts.Explanation.SignalValue;
import dev.evenkeel.web.layout.Link;
import dev.evenkeel.web.layout.Say;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Scores in the words of the pages.
public final class Explanations {
    private static final double HALF = 0.5;

    private Explanations() {}

    /// @param page the page of whom it is about, where the events behind a signal are shown
    public static Explanation of(Definition definition, Score score, Link page) {
        return new Explanation(
                definition.title(),
                definition.version(),
                score.total(),
                readyAt(definition),
                HALF * readyAt(definition),
                contributions(definition, score, Score.Part.FIT, page),
                contributions(definition, score, Score.Part.USAGE, page));
    }

    private static double readyAt(Definition definition) {
        return definition.fit().threshold() + definition.usage().threshold();
    }

    /// Warming is half of the usage that makes ready, with nothing that speaks against.
    public static Standing standing(Definition definition, boolean qualified, boolean disqualified, double usage) {
        if (qualified) return Standing.READY;
        var half = HALF * definition.usage().threshold();
        return !disqualified && usage > 0 && usage >= half ? Standing.WARMING : Standing.QUIET;
    }

    /// Three contributions in words: what they do before who they are, the largest first.
    public static List<Reason> reasons(@Nullable Score score) {
        if (score == null) return List.of();
        return score.contributions().stream()
                .filter(contribution -> contribution.earned() > 0)
                .sorted(Comparator.comparing((Score.Contribution one) -> one.part() == Score.Part.FIT)
                        .thenComparing(Comparator.comparingDouble(Score.Contribution::earned)
                                .reversed()))
                .limit(3)
                .map(contribution -> new Reason(contribution.words(), contribution.earned()))
                .toList();
    }

    private static List<Contribution> contributions(Definition definition, Score score, Score.Part part, Link page) {
        var rules = definition.rules();
        var all = score.contributions();
        return java.util.stream.IntStream.range(0, all.size())
                .filter(index -> all.get(index).part() == part)
                .mapToObj(index -> contribution(definition, rules.get(index), all.get(index), page))
                .toList();
    }

    private static Contribution contribution(
            Definition definition, Definition.PointsRule rule, Score.Contribution earned, Link page) {
        return new Contribution(
                earned.part() == Score.Part.FIT,
                earned.rule(),
                rule.when().text(),
                earned.holds(),
                earned.earned(),
                earned.points(),
                decay(rule, earned),
                earned.evidence().stream()
                        .map(evidence -> signal(definition, evidence, page))
                        .toList());
    }

    private static @Nullable String decay(Definition.PointsRule rule, Score.Contribution earned) {
        var decay = rule.decay();
        if (decay == null) return null;
        var age = earned.age();
        return "halves every " + decay.halfLifeDays() + " days"
                + (age == null ? "" : ", last " + (age == 0 ? "today" : Say.count(age, "day", "days") + " ago"));
    }

    private static SignalValue signal(Definition definition, Score.Evidence evidence, Link page) {
        var link = evidence.events() == null
                ? null
                : page.with("definition", definition.name()).with("signal", evidence.signal());
        return new SignalValue(evidence.signal(), Values.words(evidence.value()), link);
    }

    public static Standing standing(Optional<Definition> definition, Optional<Score> score) {
        return score.map(known -> standing(
                        definition.orElseThrow(),
                        known.qualified(),
                        !known.disqualifications().isEmpty(),
                        known.usage()))
                .orElse(Standing.QUIET);
    }
}
