package dev.evenkeel.capacity;

import static dev.evenkeel.capacity.CapacityWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One person for backend, 40 hours a week, from Monday, 5 January 2026.
class InterestsTest {
    private static final double WEEKS_A_MONTH = 365.25 / 12 / 7;
    private static final LocalDate FRIDAY = TODAY.plusDays(4);

    private final CapacityWorld world = new CapacityWorld().withTwoPeople();
    private final Interests interests = new Interests(world.ledger);

    @AfterEach
    void close() {
        world.close();
    }

    private void debtTakes(double hoursAWeek) {
        interests.follow(() -> Map.of("backend", hoursAWeek * WEEKS_A_MONTH), "ann");
    }

    private void planReserves(@Nullable Double share, PlanLine.Purpose purpose) {
        world.plans.put(
                new PlanLine.Reserve("kept-" + purpose.word(), purpose, "backend", share, null, TODAY, null), "pat");
    }

    private Board.Cell week(CapacityWorld server) {
        return server.capacity.board(TODAY).rows().getFirst().cells().getFirst();
    }

    @Test
    void comesOffWhatMayBePromisedAndIsNamedInTheReasons() {
        debtTakes(8);
        planReserves(0.1, PlanLine.Purpose.SUPPORT);
        assertThat(week(world).reserve()).isEqualTo(12);
        assertThat(week(world).kept()).isEqualTo(Map.of("support", 4.0, "debt", 8.0));
        assertThat(week(world).free()).isEqualTo(28);
        var effort = Effort.of("backend", 50);
        var answer = world.capacity.canPromise(effort, FRIDAY.plusWeeks(1), TODAY);
        assertThat(answer).isInstanceOf(Answer.Yes.class);
        assertThat(answer.reasons().kept()).isEqualTo(Map.of("support", 8.0, "debt", 16.0));
        debtTakes(18);
        assertThat(world.capacity.canPromise(effort, FRIDAY.plusWeeks(1), TODAY))
                .isInstanceOf(Answer.Later.class);
    }

    @Test
    void isCoveredByWhatThePlanReservesForDebt() {
        planReserves(0.25, PlanLine.Purpose.DEBT);
        debtTakes(8);
        assertThat(week(world).reserve()).isEqualTo(10);
        debtTakes(15);
        assertThat(week(world).reserve()).isEqualTo(15);
    }

    @Test
    void isKnownToOtherServersAndNotToEarlierDays() {
        debtTakes(8);
        assertThat(week(world.twin()).reserve()).isEqualTo(8);
        world.pass(Duration.ofDays(1));
        debtTakes(20);
        assertThat(week(world).reserve()).as("as it was known on Monday").isEqualTo(8);
        assertThat(interests.asOf(TODAY).get("backend")).isCloseTo(8 * WEEKS_A_MONTH, within(1e-9));
        assertThat(interests.asOf(TODAY.plusDays(1)).get("backend")).isCloseTo(20 * WEEKS_A_MONTH, within(1e-9));
    }

    @Test
    void sayingTheSameAgainLeavesNoRowAndAnUnknownSkillTakesNothing() {
        assertThat(interests.follow(() -> Map.of("data", 9.0), "ann")).isTrue();
        assertThat(interests.follow(() -> Map.of("data", 9.0, "backend", 0.0), "ann"))
                .isFalse();
        assertThat(week(world).reserve()).isZero();
        assertThat(world.database
                        .sql()
                        .sql("select count(*) from capacity.interest")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
