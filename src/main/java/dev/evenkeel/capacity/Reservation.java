package dev.evenkeel.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hours kept back for somebody.
///
/// @param minutes by skill: what was asked for, grown as far as work may grow at the confidence of a promise
/// @param askedBy the day until which everything has to be there
/// @param due the day until which its work has to be done: before the lead time, the Friday of a week
/// @param expiresAt when it ends by itself; null for a hard one
/// @param gaveWay whether its day is that of an accepted loss of hours, and not what was asked for
public record Reservation(
        UUID id,
        String label,
        String whom,
        Firmness firmness,
        Map<String, Long> minutes,
        LocalDate askedBy,
        LocalDate due,
        State state,
        @Nullable Instant expiresAt,
        String by,
        Instant at,
        boolean gaveWay) {
    public enum State {
        /// Soft: ends by itself unless it is confirmed.
        HELD,
        /// Hard: stays until it is released.
        CONFIRMED,
        RELEASED,
        EXPIRED
    }

    /// Whether it still keeps hours back.
    public boolean isOpen() {
        return state == State.HELD || state == State.CONFIRMED;
    }

    public Map<String, Double> hours() {
        var hours = new TreeMap<String, Double>();
        minutes.forEach((skill, number) -> hours.put(skill, number / 60.0));
        return hours;
    }

    Reservation in(State next) {
        var ends = next == State.HELD ? expiresAt : null;
        return new Reservation(id, label, whom, firmness, minutes, askedBy, due, next, ends, by, at, gaveWay);
    }

    /// Due on another day; open again if it had been given back.
    Reservation moved(Map<String, Long> needed, LocalDate until, LocalDate doneBy, boolean givesWay) {
        var stays = isOpen() ? state : State.CONFIRMED;
        var ends = stays == State.HELD ? expiresAt : null;
        return new Reservation(id, label, whom, firmness, needed, until, doneBy, stays, ends, by, at, givesWay);
    }

    Commitment commitment() {
        var sort = state == State.CONFIRMED ? Commitment.Sort.HARD : Commitment.Sort.SOFT;
        return new Commitment(id.toString(), sort, label, whom, firmness, hours(), due, due);
    }
}
