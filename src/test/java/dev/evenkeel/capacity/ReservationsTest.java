package dev.evenkeel.capacity;

import static dev.evenkeel.capacity.CapacityWorld.TODAY;
import static dev.evenkeel.capacity.CapacityWorld.staff;
import static dev.evenkeel.capacity.CapacityWorld.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReservationsTest {
    private static final LocalDate FRIDAY = TODAY.plusDays(4);
    private final CapacityWorld world = new CapacityWorld().withTwoPeople();

    @AfterEach
    void close() {
        world.close();
    }

    private double free() {
        return world.capacity
                .board(world.today())
                .rows()
                .getFirst()
                .cells()
                .getFirst()
                .free();
    }

    @Test
    void keepsHoursBackUntilTheyAreGivenBack() {
        var held = world.reservations.reserve(wish(30, FRIDAY), null, "sam");
        assertThat(free()).isEqualTo(10);
        assertThatThrownBy(() -> world.reservations.reserve(wish(11, FRIDAY), null, "tim"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("11 hours are needed and 10 are free")
                .hasMessageContaining("from " + FRIDAY.plusWeeks(1));

        world.reservations.release(held.id(), "sam");

        assertThat(free()).isEqualTo(40);
        assertThat(world.reservations.release(held.id(), "sam").state()).isEqualTo(Reservation.State.RELEASED);
        assertThatThrownBy(() -> world.reservations.confirm(held.id(), "sam")).hasMessageContaining("released");
    }

    @Test
    void namesADayThatLeavesTimeForWhatComesAfterTheWork() {
        world.reservations.reserve(wish(30, FRIDAY), null, "sam");
        var effort = new Effort(Map.of("backend", 30.0), 5);
        var wish = new Wish(UUID.randomUUID(), effort, FRIDAY.plusWeeks(1), "", "A late one", Firmness.CUSTOMER);
        assertThatThrownBy(() -> world.reservations.reserve(wish, null, "tim"))
                .hasMessageContaining("10 are free by then, 5 days ahead")
                .hasMessageContaining("from " + FRIDAY.plusWeeks(1).plusDays(5));
    }

    @Test
    void aSoftOneEndsByItselfAndAConfirmedOneStays() {
        var until = world.clock.instant().plus(Duration.ofHours(48));
        var forgotten = world.reservations.reserve(wish(10, FRIDAY), until, "sam");
        var kept = world.reservations.reserve(wish(10, FRIDAY), until, "sam");
        world.reservations.confirm(kept.id(), "sam");
        world.pass(Duration.ofHours(48));

        var board = world.capacity.board(world.today());

        assertThat(board.rows().getFirst().cells().getFirst().free()).isEqualTo(24 - 10);
        assertThat(world.reservations.find(forgotten.id()).orElseThrow().state())
                .isEqualTo(Reservation.State.EXPIRED);
        assertThat(world.reservations.open()).extracting(Reservation::id).containsExactly(kept.id());
        assertThatThrownBy(() -> world.reservations.confirm(forgotten.id(), "sam"))
                .hasMessageContaining("time is over");
        assertThat(world.database
                        .sql()
                        .sql("select what from capacity.reservation_step order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("confirmed", "expired");
    }

    @Test
    void movesInOneDeedOrStaysWhereItWas() {
        var held = world.reservations.reserve(wish(30, FRIDAY), null, "sam");
        var later = world.reservations.move(held.id(), Effort.of("backend", 30), FRIDAY.plusWeeks(2), "tim");
        assertThat(later.id()).isEqualTo(held.id());
        assertThat(later.due()).isEqualTo(FRIDAY.plusWeeks(2));
        assertThat(free()).isEqualTo(40);
        world.reservations.reserve(wish(20, FRIDAY), null, "tim");
        assertThatThrownBy(() -> world.reservations.move(held.id(), Effort.of("backend", 30), FRIDAY, "sam"))
                .hasMessageContaining("30 hours are needed and 20 are free");
        assertThat(world.reservations.find(held.id())).contains(later);
        assertThat(world.twin().reservations.find(held.id())).contains(later);
        world.plans.put(staff("ada", "backend", 0.1), "pat");
        assertThat(world.reservations
                        .move(held.id(), Effort.of("backend", 30), FRIDAY.plusWeeks(3), "sam")
                        .due())
                .as("too much is promised, and later takes nothing from anybody")
                .isEqualTo(FRIDAY.plusWeeks(3));
        world.reservations.release(held.id(), "sam");
        assertThatThrownBy(() -> world.reservations.move(held.id(), Effort.of("backend", 1), FRIDAY, "sam"))
                .hasMessageContaining("released");
    }

    @Test
    void askingAgainWithTheSameIdGivesTheSameReservation() {
        var wish = wish(30, FRIDAY);
        var first = world.reservations.reserve(wish, null, "sam");

        assertThat(world.reservations.reserve(wish, null, "sam")).isEqualTo(first);
        assertThat(free()).isEqualTo(10);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var senseless =
                new Wish(UUID.randomUUID(), Effort.of("magic", 1), TODAY.minusDays(1), "", " ", Firmness.CUSTOMER);

        assertThatThrownBy(() -> world.reservations.reserve(senseless, world.clock.instant(), "sam"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(4));
    }

    /// Hundreds at once, on two servers that share a database.
    @Test
    void ofAllWhoReserveTheLastUnitAtOnceExactlyOneGetsIt() throws Exception {
        world.reservations.reserve(wish(32, FRIDAY), null, "sam");

        assertThat(reserveAtOnce(400, 8, FRIDAY)).isEqualTo(1);
        assertThat(free()).isZero();
    }

    @Test
    void neverSellsMoreThanThereIsNorLess() throws Exception {
        assertThat(reserveAtOnce(600, 1, FRIDAY.plusWeeks(9))).isEqualTo(400);
        assertThat(world.database
                        .sql()
                        .sql("select sum((minutes ->> 'backend')::int) / 60 from capacity.reservation")
                        .query(Long.class)
                        .single())
                .isEqualTo(400);
    }

    /// How many got theirs.
    private long reserveAtOnce(int sellers, double hours, LocalDate by) throws Exception {
        var servers = List.of(world, world.twin());
        var start = new CountDownLatch(1);
        var got = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < sellers; i++) {
                var server = servers.get(i % 2);
                got.add(threads.submit(attempt(server, hours, by, start)));
            }
            start.countDown();
        }
        long count = 0;
        for (var one : got) if (one.get()) count++;
        return count;
    }

    private static Callable<Boolean> attempt(CapacityWorld server, double hours, LocalDate by, CountDownLatch start) {
        return () -> {
            start.await();
            try {
                server.reservations.reserve(wish(hours, by), null, "sam");
                return true;
            } catch (Refused taken) {
                return false;
            }
        };
    }

    /// A random mix of deeds leaves the same picture in memory as reading all rows anew, and nobody is ever oversold.
    @Test
    void whatIsInMemoryIsWhatTheRowsSay() {
        var random = new Random(7);
        var mine = new ArrayList<UUID>();
        for (int step = 0; step < 300; step++) {
            try {
                switch (random.nextInt(7)) {
                    case 0, 1, 2 -> {
                        var until = random.nextBoolean()
                                ? null
                                : world.clock.instant().plusSeconds(random.nextInt(1, 9000));
                        mine.add(world.reservations
                                .reserve(wish(random.nextInt(1, 30), FRIDAY.plusWeeks(random.nextInt(8))), until, "sam")
                                .id());
                    }
                    case 3 -> world.reservations.confirm(mine.get(random.nextInt(mine.size())), "sam");
                    case 4 -> world.reservations.release(mine.get(random.nextInt(mine.size())), "sam");
                    case 5 ->
                        world.reservations.move(
                                mine.get(random.nextInt(mine.size())),
                                Effort.of("backend", random.nextInt(1, 30)),
                                FRIDAY.plusWeeks(random.nextInt(8)),
                                "sam");
                    default -> world.pass(Duration.ofMinutes(random.nextInt(60)));
                }
            } catch (Refused | IllegalArgumentException expected) {
                assertThat(expected).hasMessageNotContaining("null");
            }
            if (step % 20 == 0)
                assertThat(world.twin().capacity.board(world.today())).isEqualTo(world.capacity.board(world.today()));
        }
        assertThat(world.capacity.board(world.today()).rows().getFirst().cells())
                .noneMatch(Board.Cell::isOver);
    }

    @Test
    void refusesToWriteWithinATransactionOfTheCaller() {
        var wish = wish(8, FRIDAY);
        assertThatThrownBy(() -> world.database.transact(() -> world.reservations.reserve(wish, null, "dana")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before or after database.transact");
        assertThatThrownBy(() -> world.database.transact(() -> world.plans.put(staff("cy", "backend", 1), "dana")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(world.reservations.find(wish.id())).isEmpty();
        assertThat(world.twin().reservations.open()).isEmpty();
    }

    @Test
    void whatIsReadWithinATransactionOfTheCallerDoesNotFallWithIt() {
        var wish = wish(40, FRIDAY);
        world.reservations.reserve(wish, world.clock.instant().plus(Duration.ofHours(1)), "dana");
        world.pass(Duration.ofHours(2));
        assertThatThrownBy(() -> world.database.transact(() -> {
                    assertThat(world.reservations.open()).isEmpty();
                    throw new IllegalStateException("the caller changes its mind");
                }))
                .hasMessage("the caller changes its mind");
        assertThat(world.reservations.find(wish.id()).orElseThrow().state()).isEqualTo(Reservation.State.EXPIRED);
        assertThat(world.twin().reservations.find(wish.id()).orElseThrow().state())
                .isEqualTo(Reservation.State.EXPIRED);
        assertThat(world.reservations.reserve(wish(40, FRIDAY), null, "eve").state())
                .isEqualTo(Reservation.State.CONFIRMED);
        assertThat(world.twin().reservations.open()).hasSize(1);
    }
}
