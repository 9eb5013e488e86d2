package dev.evenkeel.playbooks;

import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Scoring;
import dev.evenkeel.qualification.SignalValues;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks at accounts as of a day: one reading for as many as are asked for.
record Looks(SignalValues values) {
    /// @param accounts null for all
    Map<Integer, Look> at(Definition definition, @Nullable Set<Integer> accounts, LocalDate day) {
        var looks = new HashMap<Integer, Look>();
        values.of(
                definition,
                accounts,
                day,
                readings -> looks.put(
                        readings.subject(), new Look(definition, readings, Scoring.standing(definition, readings))));
        return looks;
    }

    Optional<Look> at(Definition definition, int account, LocalDate day) {
        return Optional.ofNullable(at(definition, Set.of(account), day).get(account));
    }
}
