package dev.evenkeel.capacity;

import dev.evenkeel.capacity.Rows.Mark;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one place where anything is read or changed; what keeps two sellers from getting the same hours.
///
/// The rows are the truth, the {@link State} in memory is made of them. Deeds that wait at the same time are done
/// together, by one thread: in one transaction that holds an advisory lock, after reading whatever another server has
/// added, one deed after the other against the state, then one commit for all, and only then each is answered. So a
/// commit's fsync is shared, nothing is answered that is not on disk, and two deeds never see the same free hour. A
/// deed
/// that is refused changes nothing and harms no other; when the database fails, the state is read anew.
final class Ledger {
    private static final int TOGETHER = 256;

    private final Database database;
    private final Rows rows;
    private final InstantSource clock;
    private final int horizon;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final ConcurrentLinkedQueue<Ticket<?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean acting = new AtomicBoolean();
    private State state;
    private Mark mark = Mark.NONE;
    private boolean stale = true;

    /// @param horizon how many weeks the plan reaches
    Ledger(Database database, InstantSource clock, int horizon) {
        this.database = database;
        this.rows = new Rows(database);
        this.clock = clock;
        this.horizon = horizon;
        this.state = new State(horizon);
    }

    /// A deed that waits for its turn.
    private static final class Ticket<T> {
        private final Function<Deeds, T> deed;
        private @Nullable T result;
        private @Nullable RuntimeException failure = new IllegalStateException("Nobody came to it");
        private final CountDownLatch done = new CountDownLatch(1);

        Ticket(Function<Deeds, T> deed) {
            this.deed = deed;
        }

        void act(Deeds deeds) {
            failure = null;
            try {
                result = deed.apply(deeds);
            } catch (Refused refused) {
                failure = refused;
            }
        }

        void await() {
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while waiting; whether it was done is not known", stopped);
            }
        }

        @Nullable
        T answer() {
            if (failure instanceof Refused refused) throw new Refused(refused.problems());
            if (failure != null) throw new IllegalStateException("It could not be written down", failure);
            return result;
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Rows rows() {
        return rows;
    }

    int horizon() {
        return horizon;
    }

    /// Does a deed all or not at all, and answers when it is on disk.
    ///
    /// @throws IllegalStateException within a transaction of the caller: the deed would stand even if that failed
    <T> T act(Function<Deeds, T> deed) {
        if (database.isTransacting())
            throw new IllegalStateException("Capacity writes in a transaction of its own, which others see at once;"
                    + " reserve or change the plan before or after database.transact, not within it");
        var ticket = new Ticket<T>(deed);
        waiting.add(ticket);
        if (acting.compareAndSet(false, true)) Thread.startVirtualThread(this::actOnAll);
        ticket.await();
        return Objects.requireNonNull(ticket.answer());
    }

    /// One thread acts for all: while it waits for the disk, those who were answered come back with their next deeds.
    private void actOnAll() {
        do {
            lock.writeLock().lock();
            try {
                while (!waiting.isEmpty()) actTogether();
            } finally {
                lock.writeLock().unlock();
                acting.set(false);
            }
        } while (!waiting.isEmpty() && acting.compareAndSet(false, true));
    }

    private void actTogether() {
        var together = new ArrayList<Ticket<?>>();
        for (var next = waiting.poll(); next != null; next = together.size() < TOGETHER ? waiting.poll() : null)
            together.add(next);
        try {
            if (!act(together)) for (var alone : together) act(List.of(alone));
        } finally {
            together.forEach(ticket -> ticket.done.countDown());
        }
    }

    /// Whether it could be written down. A deed that the database cannot take must not take others with it: then
    /// each has its own turn. That is safe also where the commit's answer was lost, as every deed looks first
    /// whether it is done already.
    private boolean act(List<Ticket<?>> together) {
        try {
            database.transact(() -> {
                var deeds = open();
                together.forEach(ticket -> ticket.act(deeds));
            });
            return true;
        } catch (RuntimeException failed) {
            stale = true;
            together.forEach(ticket -> ticket.failure = failed);
            return together.size() == 1;
        }
    }

    /// Within a transaction: alone, up to date, and with what is over by now ended.
    private Deeds open() {
        rows.lock();
        catchUp();
        var deeds = new Deeds(now());
        state.over(deeds.now).forEach(deeds::expire);
        return deeds;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void catchUp() {
        if (stale) {
            state = new State(horizon);
            mark = Mark.NONE;
        }
        mark = read(state, mark, Instant.ofEpochSecond(253_402_300_000L));
        stale = false;
    }

    private Mark read(State into, Mark from, Instant before) {
        var lines = rows.lines(from.line(), before);
        if (!lines.isEmpty())
            into.apply(lines.stream().map(Rows.Numbered::value).toList());
        var reservations = rows.reservations(from.reservation(), before);
        reservations.forEach(one -> into.apply(one.value()));
        var steps = rows.steps(from.step(), before);
        for (var step : steps)
            into.reservation(step.value().reservation())
                    .ifPresent(held -> into.apply(step.value().of(held)));
        var interest = rows.interest(from.interest(), before);
        interest.ifPresent(said -> into.apply(said.value()));
        return new Mark(
                lines.isEmpty() ? from.line() : lines.getLast().seq(),
                reservations.isEmpty()
                        ? from.reservation()
                        : reservations.getLast().seq(),
                steps.isEmpty() ? from.step() : steps.getLast().seq(),
                interest.map(Rows.Numbered::seq).orElse(from.interest()));
    }

    /// Asks the state of now.
    <T> T ask(Function<State, T> question) {
        return on(today(), question);
    }

    /// Asks the picture of a day: of today as it is, of an earlier day as it was known at that day's end.
    <T> T ask(LocalDate asOf, Function<Picture, T> question) {
        var today = today();
        if (asOf.isBefore(today)) return question.apply(asWas(asOf).draw(asOf));
        return on(today, now -> question.apply(now.draw(today)));
    }

    private <T> T on(LocalDate today, Function<State, T> question) {
        lock.readLock().lock();
        try {
            if (isReady(today)) return question.apply(state);
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        try {
            if (stale || state.isAnyOver(clock.instant())) database.apart(this::open);
            state.draw(today);
            return question.apply(state);
        } catch (RuntimeException failed) {
            if (!(failed instanceof Refused)) stale = true;
            throw failed;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean isReady(LocalDate today) {
        return !stale && state.isDrawn(today) && !state.isAnyOver(clock.instant());
    }

    /// What was known at the end of a day.
    State asWas(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var was = new State(horizon);
        read(was, Mark.NONE, end);
        for (var held : was.over(end.minus(Duration.ofNanos(1000)))) was.apply(held.in(Reservation.State.EXPIRED));
        return was;
    }

    /// What a deed may do: look at the state, and add rows that change it at once.
    final class Deeds {
        private final Instant now;

        private Deeds(Instant now) {
            this.now = now;
        }

        Instant now() {
            return now;
        }

        CapacityPlan plan() {
            return state.plan();
        }

        Picture picture() {
            return state.draw(today());
        }

        java.util.Optional<Reservation> reservation(java.util.UUID id) {
            return state.reservation(id);
        }

        Rows rows() {
            return rows;
        }

        long change(List<LineChange> lines, String by, String what, @Nullable Long undoes) {
            long change = rows.addChange(by, now, what, undoes);
            long last = mark.line();
            for (var line : lines) last = rows.addLine(change, line);
            state.apply(lines);
            mark = new Mark(last, mark.reservation(), mark.step(), mark.interest());
            return change;
        }

        Reservation add(Reservation held) {
            long seq = rows.addReservation(held);
            state.apply(held);
            mark = new Mark(mark.line(), seq, mark.step(), mark.interest());
            return held;
        }

        Reservation step(Reservation held, Reservation.State next, String by) {
            long seq = rows.addStep(held.id(), next, null, by, now);
            var after = held.in(next);
            state.apply(after);
            mark = new Mark(mark.line(), mark.reservation(), seq, mark.interest());
            return after;
        }

        /// @param change of the plan, where it gives way to that
        Reservation move(
                Reservation held,
                Map<String, Long> minutes,
                LocalDate until,
                LocalDate due,
                @Nullable Long change,
                String by) {
            var after = held.moved(minutes, until, due, change != null);
            long seq = rows.addMove(after, change, by, now);
            state.apply(after);
            mark = new Mark(mark.line(), mark.reservation(), seq, mark.interest());
            return after;
        }

        /// Given back because there is no room for it after a change of the plan.
        void giveWay(Reservation held, long change, String by) {
            long seq = rows.addStep(held.id(), Reservation.State.RELEASED, change, by, now);
            state.apply(held.in(Reservation.State.RELEASED));
            mark = new Mark(mark.line(), mark.reservation(), seq, mark.interest());
        }

        Map<String, Double> interest() {
            return state.interest();
        }

        void interest(Map<String, Double> hoursAMonth, String by) {
            long seq = rows.addInterest(hoursAMonth, by, now);
            state.apply(hoursAMonth);
            mark = new Mark(mark.line(), mark.reservation(), mark.step(), seq);
        }

        private void expire(Reservation held) {
            step(held, Reservation.State.EXPIRED, "evenkeel");
        }
    }
}
