package dev.evenkeel.capacity;

import static dev.evenkeel.capacity.CapacityWorld.TODAY;
import static dev.evenkeel.capacity.CapacityWorld.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One person for backend, 40 hours a week, from Monday, 5 January 2026.
class LossesTest {
    private static final LocalDate FRIDAY = TODAY.plusDays(4);
    private final CapacityWorld world = new CapacityWorld().withTwoPeople();
    private final Losses losses = new Losses(world.ledger);

    @AfterEach
    void close() {
        world.close();
    }

    private void promised() {
        world.plans.change(
                List.of(
                        LineChange.put(work("contract", Firmness.CONTRACTUAL, "backend", 10, TODAY, FRIDAY)),
                        LineChange.put(work("sold", Firmness.CUSTOMER, "backend", 5, TODAY, FRIDAY)),
                        LineChange.put(work("plan", Firmness.FORECAST, "backend", 10, TODAY, FRIDAY)),
                        LineChange.put(work("guess", Firmness.SPECULATIVE, "backend", 10, TODAY, FRIDAY))),
                "pat",
                null);
    }

    private Loss loss(double hours) {
        return losses.simulate(Map.of("backend", hours), TODAY, FRIDAY, "pat");
    }

    private PlanLine.Work line(String key) {
        return (PlanLine.Work) world.plans.current().find(Kind.WORK, key).orElseThrow();
    }

    private Board.Cell week() {
        return world.capacity.board(TODAY).rows().getFirst().cells().getFirst();
    }

    @Test
    void changesNothingButTheRecordUntilItIsAccepted() {
        promised();
        var before = world.capacity.board(TODAY);
        var loss = loss(25);
        assertThat(loss.losers()).extracting(loser -> loser.commitment().key()).containsExactly("plan", "guess");
        assertThat(world.capacity.board(TODAY)).isEqualTo(before);
        assertThat(losses.with(loss.id())).contains(loss);
        assertThat(losses.latest(10)).containsExactly(loss);
    }

    @Test
    void movesForecastsTakesOutGuessesAndKeepsWhatIsSoldInOneChange() {
        promised();
        var loss = loss(25);
        var change = losses.accept(loss.id(), "lea");
        assertThat(change.by()).isEqualTo("lea");
        assertThat(change.what())
                .isEqualTo("Lost 25 h of backend a week from 2026-01-05 until 2026-01-09: 1 moved, 1 taken out");
        assertThat(line("plan").until()).isEqualTo(FRIDAY.plusWeeks(1));
        assertThat(line("plan").from()).isEqualTo(TODAY.plusWeeks(1));
        assertThat(line("sold").until()).isEqualTo(FRIDAY);
        assertThat(world.plans.current().find(Kind.WORK, "guess")).isEmpty();
        assertThat(week().kept()).isEqualTo(Map.of("lost", 25.0));
        assertThat(week().balance()).isZero();
        assertThat(world.plans.changes(1).getFirst().id()).isEqualTo(change.id());
        assertThat(losses.with(loss.id()).orElseThrow().accepted()).isEqualTo(change.id());
        assertThatThrownBy(() -> losses.accept(loss.id(), "lea")).hasMessageContaining("accepted already");
    }

    @Test
    void canBeUndoneAndAcceptedAgain() {
        promised();
        var before = world.capacity.board(TODAY);
        var loss = loss(25);
        var change = losses.accept(loss.id(), "lea");
        world.plans.undo(change.id(), "lea");
        assertThat(world.capacity.board(TODAY)).isEqualTo(before);
        assertThat(world.twin().capacity.board(TODAY)).isEqualTo(before);
        assertThat(losses.with(loss.id()).orElseThrow().accepted()).isNull();
        losses.accept(loss.id(), "lea");
        assertThat(line("plan").until()).isEqualTo(FRIDAY.plusWeeks(1));
    }

    private Reservation reserved(Firmness firmness, double hours, boolean soft) {
        var wish =
                new Wish(UUID.randomUUID(), Effort.of("backend", hours), FRIDAY.plusDays(2), "Alder", "It", firmness);
        var until = soft ? world.clock.instant().plusSeconds(3600) : null;
        return world.reservations.reserve(wish, until, "sam");
    }

    private Reservation now(Reservation one) {
        return world.reservations.find(one.id()).orElseThrow();
    }

    @Test
    void reservationsGiveWayAndComeBackWithTheUndo() {
        var sold = reserved(Firmness.CUSTOMER, 5, false);
        var planned = reserved(Firmness.FORECAST, 10, false);
        var asked = reserved(Firmness.FORECAST, 10, true);
        var guess = reserved(Firmness.SPECULATIVE, 10, false);
        var before = world.capacity.board(TODAY);
        var loss = loss(32);
        var change = losses.accept(loss.id(), "lea");
        assertThat(change.what()).endsWith("2 moved, 1 taken out");
        assertThat(now(sold)).isEqualTo(sold);
        assertThat(now(planned).due()).isEqualTo(FRIDAY.plusWeeks(1));
        assertThat(now(planned).askedBy())
                .as("the Sunday after")
                .isEqualTo(FRIDAY.plusWeeks(1).plusDays(2));
        assertThat(now(planned).gaveWay()).isTrue();
        assertThat(now(asked).expiresAt()).as("soft as before").isEqualTo(asked.expiresAt());
        assertThat(now(guess).state()).isEqualTo(Reservation.State.RELEASED);
        assertThat(world.twin().capacity.board(TODAY)).isEqualTo(world.capacity.board(TODAY));
        assertThat(week().balance()).isNotNegative();
        world.plans.undo(change.id(), "lea");
        assertThat(world.capacity.board(TODAY)).isEqualTo(before);
        assertThat(world.twin().capacity.board(TODAY)).isEqualTo(before);
        assertThat(now(guess).isOpen()).isTrue();
        assertThat(now(planned).gaveWay()).isFalse();
    }

    @Test
    void whatWasSoldMeanwhileIsNotTakenBackByTheUndo() {
        var planned = reserved(Firmness.FORECAST, 30, false);
        var loss = loss(20);
        var change = losses.accept(loss.id(), "lea");
        var sold = reserved(Firmness.CUSTOMER, 15, false);
        world.plans.undo(change.id(), "lea");
        assertThat(now(planned).due()).isEqualTo(FRIDAY.plusWeeks(1));
        assertThat(now(sold).due()).isEqualTo(FRIDAY);
        assertThat(week().balance()).isEqualTo(25);
    }

    @Test
    void refusesWhatIsNoLongerTrue() {
        promised();
        var loss = loss(25);
        world.plans.put(work("more", Firmness.CONTRACTUAL, "backend", 10, TODAY, FRIDAY), "pat");
        assertThatThrownBy(() -> losses.accept(loss.id(), "lea"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Others would lose by now");
        assertThatThrownBy(() -> losses.accept(999, "lea")).hasMessageContaining("no such simulation");
        assertThat(line("plan").until()).isEqualTo(FRIDAY);
    }

    @Test
    void refusesUnknownSkillsAndDaysThatMakeNoSenseTogether() {
        assertThatThrownBy(() -> losses.simulate(Map.of("magic", 4.0), TODAY, TODAY.minusDays(3), "pat"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::where)
                                .containsExactly("effort, magic", "until", "until"));
        assertThatThrownBy(() -> loss(-5)).isInstanceOf(Refused.class);
        assertThat(losses.latest(10)).isEmpty();
    }

    /// However the plan looks: what is sold keeps its day, everything forecast is where it was told to be, and the
    /// undo leaves no trace.
    @Test
    void doesWhatItToldOnRandomPlans() {
        var random = new Random(33);
        for (int round = 0; round < 25; round++) {
            for (int i = 0; i < 8; i++) {
                var from = TODAY.plusDays(random.nextInt(0, 28));
                world.plans.put(
                        work(
                                "w" + i,
                                Firmness.values()[random.nextInt(4)],
                                "backend",
                                random.nextInt(1, 30),
                                from,
                                from.plusDays(random.nextInt(0, 14))),
                        "pat");
            }
            var before = world.capacity.board(TODAY);
            var plan = world.plans.current();
            var loss = losses.simulate(
                    Map.of("backend", random.nextInt(1, 80) / 2.0),
                    TODAY,
                    TODAY.plusDays(random.nextInt(1, 40)),
                    "pat");
            var change = losses.accept(loss.id(), "lea");
            for (var was : plan.all(PlanLine.Work.class)) {
                var loser = loss.losers().stream()
                        .filter(one -> one.commitment().key().equals(was.key()))
                        .findFirst();
                var is = world.plans.current().find(Kind.WORK, was.key());
                if (loser.isEmpty() || loser.get().broken()) assertThat(is).contains(was);
                else
                    assertThat(is.map(line -> ((PlanLine.Work) line).until()).orElse(null))
                            .isEqualTo(loser.get().until());
            }
            world.plans.undo(change.id(), "lea");
            assertThat(world.capacity.board(TODAY)).isEqualTo(before);
        }
    }
}
