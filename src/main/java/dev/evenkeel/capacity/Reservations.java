package dev.evenkeel.capacity;

import dev.evenkeel.capacity.Ledger.Deeds;
import dev.evenkeel.capacity.maths.Available;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hours kept back for somebody, so that nobody else can promise them.
///
/// A reservation is taken from what is capable to promise at P85 (F31): it succeeds exactly when {@link
/// Capacity#canPromise} says yes at that moment. When a call returns, it is on disk. It is done in a transaction of its
/// own; within one of the caller it throws an {@link IllegalStateException}.
public final class Reservations {
    private final Ledger ledger;

    Reservations(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Keeps hours back until an instant, or for good.
    ///
    /// @param until when it ends by itself unless it is confirmed before; null for a hard one
    /// @throws Refused if the hours are not free, with what is free and from when there is enough; or if the
    /// wish makes no sense
    public Reservation reserve(Wish wish, @Nullable Instant until, String by) {
        return ledger.act(deeds -> {
            var known = deeds.reservation(wish.id());
            if (known.isPresent()) return same(known.get(), wish);
            check(wish, until, deeds);
            return deeds.add(fit(wish, until, by, deeds));
        });
    }

    /// Makes a soft reservation hard. Doing it twice does no harm.
    ///
    /// @throws Refused if it has ended
    public Reservation confirm(UUID id, String by) {
        return ledger.act(deeds -> {
            var held = known(deeds, id);
            return switch (held.state()) {
                case CONFIRMED -> held;
                case HELD -> deeds.step(held, Reservation.State.CONFIRMED, by);
                case RELEASED, EXPIRED -> throw ended(held);
            };
        });
    }

    /// Keeps the hours back until another day instead, in one deed: there is no moment without them. They may always go
    /// to a later day, which takes nothing from anybody; to an earlier one where they are free.
    ///
    /// @param effort by then, which may have changed since
    /// @throws Refused if it has ended, or the hours are not free by then; then it stays where it was
    public Reservation move(UUID id, Effort effort, LocalDate until, String by) {
        return ledger.act(deeds -> {
            var held = known(deeds, id);
            if (!held.isOpen()) throw ended(held);
            if (held.askedBy().equals(until) && !held.gaveWay()) return held;
            var wish = new Wish(id, effort, until, held.whom(), held.label(), held.firmness());
            check(wish, null, deeds);
            var there = there(wish, held, deeds);
            return deeds.move(held, there.minutes(), until, there.due(), null, by);
        });
    }

    private static Reservation there(Wish wish, Reservation held, Deeds deeds) {
        var picture = deeds.picture();
        picture.remove(held.commitment());
        try {
            return fit(wish, null, held.by(), deeds);
        } catch (Refused refused) {
            int week = picture.weeks().doneBy(wish.by().minusDays(wish.effort().leadDays()));
            boolean later = week >= 0
                    && !held.due().isBefore(picture.weeks().asOf())
                    && !picture.weeks().end(week).isBefore(held.due());
            if (!later) throw refused;
            return held.moved(held.minutes(), wish.by(), picture.weeks().end(week), false);
        } finally {
            picture.add(held.commitment());
        }
    }

    /// Whether hours are free beside what else is promised.
    static boolean fits(Picture picture, Map<String, Long> minutes, LocalDate due) {
        int week = picture.weeks().of(due);
        if (week < 0) return true;
        return minutes.entrySet().stream().allMatch(one -> {
            int skill = picture.index(one.getKey());
            if (skill < 0) return false;
            var free = picture.free(skill, Confidence.P85);
            return free[Math.min(week, free.length - 1)] >= one.getValue();
        });
    }

    /// Gives the hours back. Doing it twice, or after it expired, does no harm.
    public Reservation release(UUID id, String by) {
        return ledger.act(deeds -> {
            var held = known(deeds, id);
            return held.isOpen() ? deeds.step(held, Reservation.State.RELEASED, by) : held;
        });
    }

    public Optional<Reservation> find(UUID id) {
        return ledger.ask(state -> state.reservation(id));
    }

    /// All that keep hours back now, the first due first.
    public List<Reservation> open() {
        return ledger.ask(Reservations::open);
    }

    /// All that kept hours back at the end of a day.
    public List<Reservation> open(LocalDate day) {
        return open(ledger.asWas(day));
    }

    /// One as it stood at the end of a day; empty if it was not there by then.
    public Optional<Reservation> find(UUID id, LocalDate day) {
        return ledger.asWas(day).reservation(id);
    }

    private static List<Reservation> open(State state) {
        return state.reservations().stream()
                .filter(Reservation::isOpen)
                .sorted(Comparator.comparing(Reservation::due).thenComparing(Reservation::label))
                .toList();
    }

    private static Reservation known(Deeds deeds, UUID id) {
        return deeds.reservation(id)
                .orElseThrow(() -> new Refused(
                        "reservation " + id, "There is no such reservation", "Look at the list of reservations"));
    }

    private static Refused ended(Reservation held) {
        return new Refused(
                "reservation " + held.id(),
                held.state() == Reservation.State.EXPIRED ? "Its time is over" : "It was released",
                "Reserve anew");
    }

    private static Reservation same(Reservation known, Wish wish) {
        if (known.askedBy().equals(wish.by()) && known.label().equals(wish.label())) return known;
        throw new Refused("reservation " + wish.id(), "This id is taken by another one", "Give every wish its own id");
    }

    private static void check(Wish wish, @Nullable Instant until, Deeds deeds) {
        var problems = new ArrayList<Problem>();
        var today = deeds.picture().weeks().asOf();
        if (wish.label().isBlank() || wish.label().length() > 300)
            problems.add(new Problem("label", "It is empty or too long", "Say what it is in up to 300 letters"));
        if (wish.whom().length() > 300)
            problems.add(new Problem("whom", "It is too long", "Say whom it is for in up to 300 letters"));
        if (wish.by().isBefore(today))
            problems.add(new Problem("by", wish.by() + " is in the past", "Give a day from " + today + " on"));
        if (until != null && !until.isAfter(deeds.now()))
            problems.add(new Problem("until", until + " is in the past", "Give an instant that is yet to come"));
        problems.addAll(Questions.unknownSkills(deeds.picture(), wish.effort()));
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    private static Reservation fit(Wish wish, @Nullable Instant until, String by, Deeds deeds) {
        var picture = deeds.picture();
        int week = picture.weeks().doneBy(wish.by().minusDays(wish.effort().leadDays()));
        var minutes = new TreeMap<String, Long>();
        wish.effort().hours().forEach((skill, hours) -> minutes.put(skill, picture.needed(hours, Confidence.P85)));
        var problems = new ArrayList<Problem>();
        int lead = wish.effort().leadDays();
        minutes.forEach(
                (skill, needed) -> lack(picture, skill, needed, week, lead).ifPresent(problems::add));
        if (!problems.isEmpty()) throw new Refused(problems);
        return new Reservation(
                wish.id(),
                wish.label(),
                wish.whom(),
                wish.firmness(),
                minutes,
                wish.by(),
                picture.weeks().end(week),
                until == null ? Reservation.State.CONFIRMED : Reservation.State.HELD,
                until,
                by,
                deeds.now(),
                false);
    }

    private static Optional<Problem> lack(Picture picture, String skill, long needed, int week, int lead) {
        var free = picture.free(picture.index(skill), Confidence.P85);
        if (week >= 0 && free[week] >= needed) return Optional.empty();
        int earliest = Available.earliest(free, needed, 0);
        return Optional.of(new Problem(
                skill,
                "%s hours are needed and %s are free by then%s"
                        .formatted(
                                Hours.say(needed),
                                Hours.say(week < 0 ? 0 : Math.max(0, free[week])),
                                lead == 0 ? "" : ", " + lead + " days ahead"),
                earliest < 0
                        ? "There is not enough of it until " + picture.weeks().last()
                        : "There is enough from "
                                + picture.weeks().end(earliest).plusDays(lead) + " on"));
    }
}
