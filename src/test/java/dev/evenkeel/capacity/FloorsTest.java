package dev.evenkeel.capacity;

import static dev.evenkeel.capacity.CapacityWorld.TODAY;
import static dev.evenkeel.capacity.CapacityWorld.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One person for backend, 40 hours a week, of which 4 are kept for exploration.
class FloorsTest {
    private final CapacityWorld world = new CapacityWorld().withTwoPeople();
    private final Floors floors = new Floors(world.capacity);

    @AfterEach
    void close() {
        world.close();
    }

    private void floor() {
        world.plans.put(
                new PlanLine.Reserve("floor", PlanLine.Purpose.EXPLORATION, "backend", 0.1, null, TODAY, null), "pat");
    }

    @Test
    void nothingIsBrokenWhereNothingIsKeptOrNothingIsPromised() {
        assertThat(floors.on(TODAY, 0, 8).weeks()).isEmpty();
        floor();
        var found = floors.on(TODAY, 0, 8);
        assertThat(found.weeks())
                .hasSize(8)
                .allSatisfy(week -> assertThat(week.floor()).isEqualTo(4));
        assertThat(found.broken()).isEmpty();
    }

    @Test
    void whatIsPromisedBeyondCapacityEatsTheFloorWeekByWeek() {
        floor();
        world.plans.put(work("big", Firmness.CONTRACTUAL, "backend", 75, TODAY, TODAY.plusDays(11)), "pat");
        var broken = floors.on(TODAY, 0, 8).broken();
        assertThat(broken).extracting(Floor.Week::monday).containsExactly(TODAY, TODAY.plusWeeks(1));
        assertThat(broken.getFirst().missing()).as("37.5 of 36 hours").isEqualTo(1.5);
        assertThat(broken.getLast().missing()).as("75 of 72 hours").isEqualTo(3);
        world.plans.put(work("huge", Firmness.CONTRACTUAL, "backend", 40, TODAY, TODAY.plusDays(4)), "pat");
        assertThat(floors.on(TODAY, 0, 1).broken())
                .singleElement()
                .satisfies(week -> assertThat(week.missing())
                        .as("never more than there is")
                        .isEqualTo(4));
    }

    @Test
    void aWeekThatIsOverIsJudgedAsItStoodOnItsMonday() {
        floor();
        world.plans.put(work("big", Firmness.CONTRACTUAL, "backend", 38, TODAY, TODAY.plusDays(4)), "pat");
        world.pass(Duration.ofDays(9));
        world.plans.remove(Kind.WORK, "big", "pat");
        var found = floors.on(world.today(), 2, 4);
        assertThat(found.broken()).singleElement().satisfies(week -> {
            assertThat(week.monday()).isEqualTo(TODAY);
            assertThat(week.missing()).isEqualTo(2);
            assertThat(found.isPast(week)).isTrue();
        });
        assertThat(found.missing()).isZero();
    }
}
