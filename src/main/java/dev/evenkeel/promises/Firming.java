package dev.evenkeel.promises;

import dev.evenkeel.capacity.Reservation;
import dev.evenkeel.capacity.Reservations;
import dev.evenkeel.capacity.Wish;
import dev.evenkeel.foundation.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Keeps the hours of a promise back, in step with it.
///
/// Capacity and the register each write in a transaction of their own. So the hours are held for an hour first,
/// then the promise is written down, then they are made firm: cut short in between, nothing is sold twice, and what
/// was held without a promise ends by itself. The id of the hold follows from the promise's reference, so that
/// asking again gives the same; if the hour passes before the server is back, they are taken again. To move a promise,
/// its reservation is moved in one deed first: it keeps its id, so that the promise is never without it.
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

    /// Makes hours firm that are only held, and puts them on the day of the promise if a move was cut short.
    ///
    /// @return false if their time was over before they were made firm
    boolean goOn(Promise promise, UUID id, String by) {
        var held = reservations.find(id).orElse(null);
        if (held == null) return true;
        if (held.state() == Reservation.State.HELD) firm(id, by);
        if (held.isOpen() && !held.gaveWay() && !held.askedBy().equals(promise.due())) backTo(promise, by);
        return held.state() != Reservation.State.EXPIRED;
    }

    /// Hours back on the day that the promise has, if others do not have them by now.
    void backTo(Promise promise, String by) {
        try {
            move(promise, promise.due(), by);
        } catch (Refused others) {
            // Others have these hours by now: it shows as a contradiction.
            return;
        }
    }

    /// The hours of a promise for its own day, anew, held until it is written down; empty if they are not free any
    /// more.
    Optional<UUID> again(Promise promise, String by) {
        try {
            return wish(promise, promise.due())
                    .map(wish -> reservations.reserve(wish, clock.instant().plus(MEANWHILE), by))
                    .map(Reservation::id);
        } catch (Refused taken) {
            return Optional.empty();
        }
    }

    void release(UUID held, String by) {
        if (reservations.find(held).isPresent()) reservations.release(held, by);
    }

    /// Puts the hours of a promise on another day, before the promise itself moves. Cut short in between, they stand on
    /// a day that is not the promise's, and {@link #goOn} puts them back.
    ///
    /// @throws Refused if they are not free until an earlier day; then they stay where they were
    void move(Promise promise, LocalDate due, String by) {
        var held = promise.reservation().flatMap(reservations::find).filter(Reservation::isOpen);
        if (held.isEmpty()) return;
        var wish = wish(promise, due);
        if (wish.isEmpty()) return;
        try {
            reservations.move(held.get().id(), wish.get().effort(), due, by);
        } catch (Refused refused) {
            if (!due.isAfter(promise.due())) throw refused;
            // Its day has passed with its hours, and there are no others: the promise moves without.
        }
    }

    private Optional<Wish> wish(Promise promise, LocalDate due) {
        var question = new Question(promise.subject(), promise.pieces(), promise.account(), due);
        return offers.wish(UUID.randomUUID(), question, promise.firmness());
    }
}
