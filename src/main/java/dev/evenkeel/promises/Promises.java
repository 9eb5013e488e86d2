package dev.evenkeel.promises;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The register of promises: who promised what to whom, until when, and what became of it (M96, M112).
///
/// Nothing is overwritten: a promise stays as it was made, and each change is a {@link Step}. Hours that are kept
/// back for it become firm with it; see {@link Firming}.
public final class Promises {
    private final Database database;
    private final Register register;
    private final Offers offers;
    private final Customers customers;
    private final Firming firming;
    private final Notices notices;
    private final Consumer<Object> announce;
    private final InstantSource clock;

    Promises(
            Database database,
            Offers offers,
            Customers customers,
            Firming firming,
            Notices notices,
            Consumer<Object> announce,
            InstantSource clock) {
        this.database = database;
        this.register = new Register(database);
        this.offers = offers;
        this.customers = customers;
        this.firming = firming;
        this.notices = notices;
        this.announce = announce;
        this.clock = clock;
    }

    /// The same register at another time, to tell what happened before; what it tells sellers is carried nowhere.
    public Promises at(InstantSource then) {
        return new Promises(database, offers, customers, firming, notices.unwatched(), announce, then);
    }

    /// Writes a promise down. Hours that were reserved for it become firm; a service without a reservation gets one
    /// now.
    ///
    /// @throws Refused with everything that is wrong; if its hours are not free, only where not written down anyway
    public Promise make(NewPromise asked, String by) {
        var made = asked.by(by);
        var today = today();
        var problems = new PromiseCheck(customers).of(made, today);
        if (!problems.isEmpty()) throw new Refused(problems);
        var reference = Objects.requireNonNullElseGet(
                made.reference(), () -> UUID.randomUUID().toString());
        var known = register.with(reference);
        if (known.isPresent()) return same(known.get(), made);
        var capable = offers.capable(made.subject(), made.pieces(), made.due(), false, today);
        var held = firming.hold(made, reference, by);
        var kept = made.from(reference, held.orElse(null));
        long id = register.add(kept, reference, held.isPresent() ? made.due() : capable.orElse(null), by, now());
        held.ifPresent(one -> firming.firm(one, by));
        var promise = register.with(reference).orElseThrow();
        if (id > 0) announce.accept(new PromiseMade(promise));
        return promise;
    }

    private static Promise same(Promise known, NewPromise made) {
        if (known.account().equals(made.account())
                && known.subject().key().equals(made.subject().key())
                && known.firstDue().equals(made.due())) return known;
        throw new Refused(
                "reference",
                known.reference() + " is the reference of another promise",
                "Give every promise its own reference");
    }

    /// Gives an open promise another date. Its hours move with it where they can.
    ///
    /// @param cause why; needed for a later date
    /// @throws Refused with everything that is wrong; also if an earlier date does not fit its hours
    public Promise move(long id, LocalDate due, @Nullable Cause cause, String note, String by) {
        var before = open(id);
        var check = new PromiseCheck(customers);
        var problems = new ArrayList<Problem>(check.of(asNew(before, due), today()));
        if (due.equals(before.due()))
            problems.add(new Problem("due", "It is due on " + due + " already", "Give another day"));
        if (due.isAfter(before.due()) && cause == null)
            problems.add(new Problem("cause", "It is not said why it moves", "Choose a cause"));
        if (!problems.isEmpty()) throw new Refused(problems);
        firming.move(before, due, by);
        try {
            return step(id, now -> step(Step.What.MOVED, now, due, null, cause, note, null, by));
        } catch (RuntimeException failed) {
            firming.backTo(before, by);
            throw failed;
        }
    }

    private static NewPromise asNew(Promise promise, LocalDate due) {
        return NewPromise.of(promise.account(), promise.subject(), due, promise.seller());
    }

    /// It was delivered.
    ///
    /// @param on the day of delivery
    /// @param inFull whether all of it was
    /// @param cause why late or not in full; may be absent
    public Promise keep(long id, LocalDate on, boolean inFull, @Nullable Cause cause, String note, String by) {
        notToCome(on, open(id));
        return settle(id, promise -> step(Step.What.KEPT, promise, on, inFull, cause, note, null, by), by);
    }

    /// It will not be kept.
    public Promise giveUp(long id, Cause cause, String note, String by) {
        return settle(id, promise -> step(Step.What.BROKEN, promise, today(), null, cause, note, null, by), by);
    }

    /// It is taken back: nobody relies on it any more.
    public Promise withdraw(long id, @Nullable Cause cause, String note, String by) {
        return settle(id, promise -> step(Step.What.WITHDRAWN, promise, today(), null, cause, note, null, by), by);
    }

    private void notToCome(LocalDate on, Promise promise) {
        if (on.isAfter(today())) throw new Refused("day", on + " is yet to come", "Give a day up to today, " + today());
        if (on.isBefore(promise.madeOn()))
            throw new Refused("day", "It was promised on " + promise.madeOn() + ", after " + on, "Give a later day");
    }

    /// Takes the last word on it back: it is open again. Its hours are not reserved again.
    public Promise reopen(long id, String by) {
        return write(
                id,
                promise -> {
                    if (promise.isOpen())
                        throw new Refused("promise " + id, "It is open already", "Nothing is left to do");
                    return promise;
                },
                promise -> step(Step.What.REOPENED, promise, null, null, null, "", null, by));
    }

    /// Says whether problem and scope are agreed (M126).
    public Promise agree(long id, boolean problem, boolean scope, String by) {
        return write(
                id,
                this::open,
                promise -> new Step(0, id, Step.What.AGREED, null, null, null, "", problem, scope, null, by, now()));
    }

    private Promise settle(long id, Function<Promise, Step> step, String by) {
        var promise = step(id, step);
        promise.reservation().ifPresent(held -> firming.release(held, by));
        return promise;
    }

    private Promise step(long id, Function<Promise, Step> step) {
        var after = write(id, this::open, step);
        var last = after.steps().getLast();
        boolean slipped = last.what() == Step.What.BROKEN
                || last.what() == Step.What.MOVED
                        && Objects.requireNonNull(last.day()).isAfter(after.firstDue());
        if (slipped) announce.accept(new PromiseSlipped(after, last));
        return after;
    }

    private Promise write(long id, UnaryOperator<Promise> check, Function<Promise, Step> step) {
        return database.transact(() -> {
            register.lock(id);
            var before = check.apply(known(id));
            var next = step.apply(before);
            long number = register.add(next);
            var after = known(id);
            notices.slipped(
                    after,
                    after.steps().stream()
                            .filter(one -> one.id() == number)
                            .findFirst()
                            .orElseThrow());
            return after;
        });
    }

    private Promise open(long id) {
        return open(known(id));
    }

    private Promise open(Promise promise) {
        if (promise.isOpen()) return promise;
        throw new Refused("promise " + promise.id(), "It is " + promise.state().word() + " already", "Reopen it first");
    }

    private Promise known(long id) {
        return with(id).orElseThrow(
                        () -> new Refused("promise " + id, "There is no such promise", "Look at the register"));
    }

    private Step step(
            Step.What what,
            Promise promise,
            @Nullable LocalDate day,
            @Nullable Boolean inFull,
            @Nullable Cause cause,
            String note,
            @Nullable UUID reservation,
            String by) {
        if (note.length() > 2_000) throw new Refused("note", "It has " + note.length() + " letters", "Use up to 2,000");
        return new Step(0, promise.id(), what, day, inFull, cause, note.strip(), null, null, reservation, by, now());
    }

    public Optional<Promise> with(long id) {
        return register.with(id, null);
    }

    /// The promise as it was known at the end of a day.
    public Optional<Promise> with(long id, LocalDate asOf) {
        return register.with(id, asOf);
    }

    /// All promises as they were known at the end of a day, in the order in which they were written down.
    public List<Promise> all(LocalDate asOf) {
        return register.all(asOf);
    }

    /// Those whose subject, account, words or seller contains a text, as known at the end of a day: open ones first,
    /// then
    /// the latest.
    public List<Promise> find(String text, int most, LocalDate asOf) {
        return register.find(text, asOf).stream()
                .sorted(Comparator.comparing(Promise::isOpen)
                        .thenComparing(Promise::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    /// Those to one account.
    public List<Promise> to(String account, LocalDate asOf) {
        return register.of(account, asOf);
    }

    /// Goes on with what was cut short: makes hours firm that are only held, takes those again whose time was over
    /// before the server came back, and puts those back that were on their way to another day. Where they are gone
    /// meanwhile, the promise shows that it has none.
    void goOn() {
        for (var promise : register.all(null))
            if (promise.isOpen()) promise.reservation().ifPresent(held -> goOn(promise, held));
    }

    private void goOn(Promise promise, UUID held) {
        var by = promise.recordedBy();
        if (firming.goOn(promise, held, by)) return;
        firming.again(promise, by).ifPresent(instead -> {
            write(promise.id(), this::open, now -> step(Step.What.RESERVED, now, null, null, null, "", instead, by));
            firming.firm(instead, by);
        });
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
