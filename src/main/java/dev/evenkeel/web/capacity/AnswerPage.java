package dev.evenkeel.web.capacity;

import dev.evenkeel.capacity.Answer;
import dev.evenkeel.capacity.Confidence;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.web.layout.Chart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer to "can we?".
///
/// @param thing what was asked for, in words
/// @param answer null where the question was refused
/// @param binding what the binding skill is called
public record AnswerPage(
        BoardPage.Ask ask,
        String thing,
        @Nullable Answer answer,
        String binding,
        @Nullable Chart chart,
        List<Problem> problems) {
    private static final int SHOWN = 12;

    public boolean isYes() {
        return answer instanceof Answer.Yes;
    }

    /// The verdict in a few words.
    public String verdict() {
        return switch (answer) {
            case Answer.Yes yes -> "Yes";
            case Answer.Later later -> "Not by then";
            case Answer.No no -> "No";
            case null -> "";
        };
    }

    /// Who would lose, as far as a page shows it.
    public List<Answer.Displaced> displaced() {
        if (answer == null) return List.of();
        var all = answer.reasons().displaced();
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    @Nullable
    public LocalDate date(Confidence confidence) {
        return answer == null ? null : answer.reasons().dates().get(confidence);
    }
}
