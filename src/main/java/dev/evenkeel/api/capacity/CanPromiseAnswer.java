package dev.evenkeel.api.capacity;

import dev.evenkeel.capacity.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Whether it can be promised, and why (F31).
///
/// @param verdict yes, later or no
/// @param confidence at which the day has to be met
/// @param earliest the earliest day at that confidence
/// @param dates the earliest day by confidence: p50, p70, p85, p95
/// @param binding the skill that decides, with the hours it needs and has free by the day
/// @param keptHours of it that are never sold until then, by what they are for: `support`, `debt`, `exploration`,
/// `other`
/// @param weeks what may be promised of the binding skill by the end of each week
record CanPromiseAnswer(
        String verdict,
        LocalDate by,
        LocalDate asOf,
        String confidence,
        @Nullable LocalDate earliest,
        Map<String, LocalDate> dates,
        String binding,
        double neededHours,
        double freeHours,
        Map<String, Double> keptHours,
        List<Week> weeks,
        List<Obstacle> inTheWay,
        List<Displaced> displaced) {
    record Week(LocalDate week, double freeHours) {}

    /// @param takesHours of the binding skill, up to the week that decides
    record Obstacle(CommitmentAnswer commitment, double takesHours) {}

    /// @param until when it would be done instead; absent if not at all
    /// @param broken its date would stand without the capacity for it
    record Displaced(CommitmentAnswer commitment, @Nullable LocalDate until, boolean broken) {
        static Displaced of(Answer.Displaced loser) {
            return new Displaced(CommitmentAnswer.of(loser.commitment()), loser.until(), loser.broken());
        }
    }

    static CanPromiseAnswer of(Answer answer) {
        var why = answer.reasons();
        var dates = new TreeMap<String, LocalDate>();
        why.dates().forEach((confidence, day) -> dates.put(confidence.name().toLowerCase(Locale.ROOT), day));
        return new CanPromiseAnswer(
                verdict(answer),
                answer.by(),
                why.asOf(),
                why.confidence().name().toLowerCase(Locale.ROOT),
                why.earliest(),
                dates,
                why.binding(),
                why.needed(),
                why.free(),
                why.kept(),
                why.weeks().stream()
                        .map(week -> new Week(week.week(), week.free()))
                        .toList(),
                why.inTheWay().stream()
                        .map(one -> new Obstacle(CommitmentAnswer.of(one.commitment()), one.hours()))
                        .toList(),
                why.displaced().stream().map(Displaced::of).toList());
    }

    private static String verdict(Answer answer) {
        return switch (answer) {
            case Answer.Yes yes -> "yes";
            case Answer.Later later -> "later";
            case Answer.No no -> "no";
        };
    }
}
