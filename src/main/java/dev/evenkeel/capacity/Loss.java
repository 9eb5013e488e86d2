package dev.evenkeel.capacity;

import dev.evenkeel.capacity.Answer.Displaced;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A loss of capacity as it was simulated, and who would lose by it (F33).
///
/// @param hoursAWeek that would be missing, by skill, on every workday from `from` until `until`
/// @param by who asked
/// @param accepted the change of the plan that moved the dates; null where it was not accepted, or was taken back
public record Loss(
        long id,
        Map<String, Double> hoursAWeek,
        LocalDate from,
        LocalDate until,
        List<Displaced> losers,
        String by,
        Instant at,
        @Nullable Long accepted) {
    /// Whether accepting would change the loser's date. Contracts and customers keep theirs.
    public static boolean moves(Displaced loser) {
        return !loser.broken();
    }
}
