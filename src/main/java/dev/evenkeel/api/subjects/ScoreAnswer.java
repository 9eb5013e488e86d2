package dev.evenkeel.api.subjects;

import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A score with everything that made it: `earned` of all contributions sums exactly to `score`.
record ScoreAnswer(
        DefinitionAnswer definition,
        LocalDate asOf,
        double score,
        Side fit,
        Side usage,
        String verdict,
        List<Contribution> contributions,
        List<Disqualification> disqualifications) {

    record Side(double points, double threshold) {}

    /// @param part `fit` or `usage`
    /// @param when the rule as it is written in the definition
    /// @param points what it gives when it holds
    /// @param ageDays days since the event that its decay counts from
    record Contribution(
            String part,
            String rule,
            String when,
            double points,
            double earned,
            boolean holds,
            @Nullable Integer ageDays,
            String words,
            List<Evidence> evidence) {}

    record Disqualification(String reason, String when, String words, List<Evidence> evidence) {}

    /// @param value null when it is not known
    /// @param events the address of the events that it was computed from; null for what is not made of events
    record Evidence(
            String signal,
            @Nullable Object value,
            String words,
            @Nullable String events) {}

    /// @param history the address of the subject's timeline
    static ScoreAnswer of(Definition definition, Score score, String history) {
        return new ScoreAnswer(
                DefinitionAnswer.of(definition),
                score.asOf(),
                score.total(),
                new Side(score.fit(), definition.fit().threshold()),
                new Side(score.usage(), definition.usage().threshold()),
                VerdictWord.of(score.qualified(), !score.disqualifications().isEmpty()),
                score.contributions().stream()
                        .map(each -> contribution(score, each, history))
                        .toList(),
                score.disqualifications().stream()
                        .map(each -> new Disqualification(
                                each.reason(),
                                each.verdict().part().text(),
                                each.words(),
                                evidence(score, each.evidence(), history)))
                        .toList());
    }

    private static Contribution contribution(Score score, Score.Contribution each, String history) {
        return new Contribution(
                each.part().name().toLowerCase(Locale.ROOT),
                each.rule(),
                each.verdict().part().text(),
                each.points(),
                each.earned(),
                each.holds(),
                each.age(),
                each.words(),
                evidence(score, each.evidence(), history));
    }

    private static List<Evidence> evidence(Score score, List<Score.Evidence> evidence, String history) {
        return evidence.stream()
                .map(each -> new Evidence(
                        each.signal(),
                        each.value(),
                        each.words(),
                        each.events() == null ? null : events(score, each.signal(), history)))
                .toList();
    }

    private static String events(Score score, String signal, String history) {
        return history + "?definition=" + score.definition() + "&signal=" + signal + "&as_of=" + score.asOf();
    }
}
