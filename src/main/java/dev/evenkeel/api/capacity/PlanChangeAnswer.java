package dev.evenkeel.api.capacity;

import dev.evenkeel.capacity.PlanChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of the plan.
///
/// @param id 0 if it said nothing new
/// @param undoes the change it took back
record PlanChangeAnswer(
        long id,
        String by,
        Instant at,
        String what,
        @Nullable Long undoes,
        boolean undone,
        List<Line> lines) {
    record Line(String kind, String key, boolean takenOut) {}

    static PlanChangeAnswer of(PlanChange change) {
        return new PlanChangeAnswer(
                change.id(),
                change.by(),
                change.at(),
                change.what(),
                change.undoes(),
                change.undone(),
                change.lines().stream()
                        .map(line -> new Line(line.kind().section(), line.key(), line.line() == null))
                        .toList());
    }
}
