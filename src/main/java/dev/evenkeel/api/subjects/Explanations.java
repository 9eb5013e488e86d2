package dev.evenkeel.api.subjects;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.qualification.Scoreboard;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One subject's scores by every definition that is about such.
@Component
final class Explanations {
    private final Chosen chosen;
    private final Scoreboard scoreboard;

    Explanations(Chosen chosen, Scoreboard scoreboard) {
        this.chosen = chosen;
        this.scoreboard = scoreboard;
    }

    /// @param definition null for all
    /// @param history the address of the subject's timeline
    List<ScoreAnswer> of(Grain about, int subject, @Nullable String definition, LocalDate asOf, String history) {
        return chosen.all(about, definition).stream()
                .flatMap(each -> scoreboard.score(each.name(), subject, asOf).stream()
                        .map(score -> ScoreAnswer.of(each, score, history)))
                .toList();
    }
}
