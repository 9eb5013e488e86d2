package dev.evenkeel.api.capacity;

import dev.evenkeel.capacity.Reservation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hours kept back for somebody.
///
/// @param state held, confirmed, released or expired
/// @param expiresAt when it ends by itself; absent for a hard one
record ReservationAnswer(
        UUID id,
        String state,
        String label,
        String whom,
        String firmness,
        Map<String, Double> hours,
        LocalDate by,
        LocalDate due,
        @Nullable Instant expiresAt,
        String reservedBy,
        Instant reservedAt) {
    static ReservationAnswer of(Reservation held) {
        return new ReservationAnswer(
                held.id(),
                held.state().name().toLowerCase(Locale.ROOT),
                held.label(),
                held.whom(),
                held.firmness().word(),
                held.hours(),
                held.askedBy(),
                held.due(),
                held.expiresAt(),
                held.by(),
                held.at());
    }
}
