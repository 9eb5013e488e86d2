package dev.evenkeel.promises;

import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.capacity.Reservations;
import dev.evenkeel.foundation.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the hours of a promise back, in step with it.
///
/// Capacity and the register each write in a transaction of their own. So the hours are held for an hour first,
/// then the promise is written down, then they are made firm: cut short in between, nothing is sold twice, and what
/// was held without a promise ends by itself. The id of the hold follows from the promise's reference, so that
/// asking again gives the same; if the hour passes before the server is back, they are taken again.
final class Firming {
    private static final Duration MEANWHILE = Duration.ofHours(1);

    private final Offers offers;
    private final Reservations reservations;
    private final InstantSource clock;

    Firming(Offers offers, Reservations reservations, InstantSource clock) {
        this.offers = offers;
        this.reservations = reservations;
        this.clock = clock;
    }

    /// The hours of a promise to be: those reserved for it before, or, of a service, new ones.
    ///
    /// @throws Refused if they are not free or no longer held, unless it is to be written down anyway
    Optional<UUID> hold(NewPromise made, String reference, String by) {
        var before = made.reservation();
        try {
            if (before != null) return Optional.of(open(before).id());
            if (made.subject().sort() != Sort.SERVICE) return Optional.empty();
            return hold(UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)), made, by);
        } catch (Refused refused) {
            if (made.anyway()) return Optional.empty();
            throw refused;
        }
    }

    private Optional<UUID> hold(UUID id, NewPromise made, String by) {
        var question = new Question(made.subject(), made.pieces(), made.account(), made.due());
        return offers.wish(id, question, made.firmness())
                .map(wish -> reservations.reserve(wish, clock.instant().plus(MEANWHILE), by))
                .map(Reservation::id);
    }

    private Reservation open(UUID id) {
        var held = reservations
                .find(id)
                .orElseThrow(() -> new Refused("reservation", "There is no reservation " + id, "Reserve anew"));
        if (!held.isOpen())
            throw new Refused(
                    "reservation",
                    held.state() == Reservation.State.EXPIRED ? "Its time is over" : "It was released",
                    "Ask again, and reserve anew");
        return held;
    }

    void firm(UUID held, String by) {
        reservations.confirm(held, by);
    }

    /// @return false if its time was over before it was made firm
    boolean goOn(UUID held, String by) {
        var state = reservations.find(held).map(Reservation::state).orElse(null);
        if (state == Reservation.State.HELD) firm(held, by);
        return state != Reservation.State.EXPIRED;
    }

    /// The hours of a promise for its own day, anew; empty if they are not free any more.
    Optional<UUID> again(Promise promise) {
        return Optional.ofNullable(reserve(promise, promise.due()).reservation());
    }

    void release(UUID held, String by) {
        if (reservations.find(held).isPresent()) reservations.release(held, by);
    }

    /// What came of moving hours.
    ///
    /// @param reservation what keeps them back now; null where nothing does
    /// @param refused why they stay where they were
    record Moved(@Nullable UUID reservation, @Nullable Refused refused) {}

    /// Hours until another day instead. Where both do not fit beside each other, the old ones are given back first;
    /// where an earlier day does not fit at all, the old ones are taken again.
    Moved move(Promise promise, LocalDate due, String by) {
        var held = promise.reservation().flatMap(reservations::find).filter(Reservation::isOpen);
        if (held.isEmpty()) return new Moved(null, null);
        var old = held.get().id();
        var beside = reserve(promise, due);
        if (beside.reservation() != null) {
            release(old, by);
            return beside;
        }
        release(old, by);
        var instead = reserve(promise, due);
        if (instead.reservation() != null) return instead;
        if (due.isAfter(promise.due())) return new Moved(null, null);
        return new Moved(reserve(promise, promise.due()).reservation(), instead.refused());
    }

    private Moved reserve(Promise promise, LocalDate due) {
        var question = new Question(promise.subject(), promise.pieces(), promise.account(), due);
        try {
            return offers.wish(UUID.randomUUID(), question, promise.firmness())
                    .map(wish -> new Moved(
                            reservations.reserve(wish, null, promise.seller()).id(), null))
                    .orElse(new Moved(null, null));
        } catch (Refused refused) {
            return new Moved(null, refused);
        }
    }
}
