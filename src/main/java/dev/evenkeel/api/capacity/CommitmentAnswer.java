package dev.evenkeel.api.capacity;

import dev.evenkeel.capacity.Commitment;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/// Work or a reservation that takes hours.
///
/// @param sort work, soft or hard
/// @param firmness contractual, customer, forecast or speculative
record CommitmentAnswer(
        String key,
        String sort,
        String label,
        String whom,
        String firmness,
        Map<String, Double> hours,
        LocalDate from,
        LocalDate until) {
    static CommitmentAnswer of(Commitment commitment) {
        return new CommitmentAnswer(
                commitment.key(),
                commitment.sort().name().toLowerCase(Locale.ROOT),
                commitment.label(),
                commitment.whom(),
                commitment.firmness().word(),
                commitment.hours(),
                commitment.from(),
                commitment.until());
    }
}
