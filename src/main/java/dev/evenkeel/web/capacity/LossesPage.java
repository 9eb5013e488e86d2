package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Answer.Displaced;
import dev.evenkeel.capacity.Commitment;
import dev.evenkeel.capacity.Loss;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Say;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Hours that might be lost.
///
/// @param given what was typed into the form
/// @param shown the simulation that is looked at
public record LossesPage(
        List<Choice> skills,
        Map<String, String> given,
        @Nullable Loss shown,
        List<Loss> latest,
        List<Problem> problems) {
    public String given(String field) {
        return given.getOrDefault(field, "");
    }

    public String words(Loss loss) {
        var hours = loss.hoursAWeek().entrySet().stream()
                .map(one -> Say.points(one.getValue()) + " h of " + name(one.getKey()))
                .collect(Collectors.joining(", "));
        return hours + " a week, " + Say.day(loss.from()) + " to " + Say.day(loss.until());
    }

    private String name(String skill) {
        return skills.stream()
                .filter(one -> one.value().equals(skill))
                .findFirst()
                .map(Choice::label)
                .orElse(skill);
    }

    /// What becomes of a loser when it is accepted.
    public String fate(Displaced loser) {
        if (loser.broken()) return "keeps its day, without the hours for it";
        if (loser.until() != null) return "moves to " + Say.day(loser.until());
        return loser.commitment().sort() == Commitment.Sort.WORK ? "is taken out of the plan" : "loses its reservation";
    }
}
