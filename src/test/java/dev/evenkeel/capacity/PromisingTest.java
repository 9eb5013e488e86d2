package dev.evenkeel.capacity;

import static dev.evenkeel.capacity.CapacityWorld.TODAY;
import static dev.evenkeel.capacity.CapacityWorld.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromisingTest {
    private static final LocalDate FRIDAY = TODAY.plusDays(4);
    private final CapacityWorld world = new CapacityWorld().withTwoPeople();

    @AfterEach
    void close() {
        world.close();
    }

    private Answer ask(Effort effort, LocalDate by) {
        return world.capacity.canPromise(effort, by, world.today());
    }

    @Test
    void saysYesUpToTheLastFreeHourOfTheWeek() {
        assertThat(ask(Effort.of("backend", 40), FRIDAY)).isInstanceOf(Answer.Yes.class);
        var later = ask(Effort.of("backend", 40.5), FRIDAY);
        assertThat(later).isInstanceOf(Answer.Later.class);
        assertThat(later.reasons().earliest()).isEqualTo(FRIDAY.plusWeeks(1));
        assertThat(later.reasons().free()).isEqualTo(40);
        assertThat(later.reasons().needed()).isEqualTo(40.5);
    }

    @Test
    void aWeekThatIsNotOverByTheDayDoesNotCount() {
        assertThat(ask(Effort.of("backend", 1), FRIDAY.minusDays(1))).isInstanceOf(Answer.Later.class);
    }

    @Test
    void theLeadTimeComesOnTop() {
        var answer = ask(Effort.of("backend", 40).withLeadDays(10), FRIDAY);

        assertThat(answer.reasons().earliest()).isEqualTo(FRIDAY.plusDays(10));
        assertThat(ask(Effort.of("backend", 40).withLeadDays(10), FRIDAY.plusDays(10)))
                .isInstanceOf(Answer.Yes.class);
    }

    @Test
    void neverTakesWhatALaterPromiseNeeds() {
        world.plans.put(
                work(
                        "late",
                        Firmness.CONTRACTUAL,
                        "backend",
                        480,
                        TODAY.plusWeeks(11),
                        TODAY.plusWeeks(12).minusDays(3)),
                "pat");

        var answer = ask(Effort.of("backend", 1), FRIDAY);

        assertThat(answer).isInstanceOf(Answer.No.class);
        assertThat(answer.reasons().inTheWay()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.commitment().key()).isEqualTo("late");
            assertThat(obstacle.hours()).isEqualTo(480);
        });
    }

    @Test
    void neverEatsTheExplorationFloor() {
        world.plans.put(
                new PlanLine.Reserve("floor", PlanLine.Purpose.EXPLORATION, "backend", 0.25, null, TODAY, null), "pat");

        assertThat(ask(Effort.of("backend", 30), FRIDAY)).isInstanceOf(Answer.Yes.class);
        assertThat(ask(Effort.of("backend", 30.1), FRIDAY)).isInstanceOf(Answer.Later.class);
    }

    @Test
    void countsFocusAndAbsence() {
        world.plans.change(
                List.of(
                        LineChange.put(new PlanLine.Focus("all", null, 0.5, TODAY.minusYears(1), null)),
                        LineChange.put(new PlanLine.Focus("backend", "backend", 0.75, TODAY.minusYears(1), null)),
                        LineChange.put(new PlanLine.Absence("leave", "Leave", "ada", TODAY, TODAY.plusDays(1)))),
                "pat",
                null);

        assertThat(ask(Effort.of("backend", 1), FRIDAY).reasons().free()).isEqualTo(18);
        assertThat(ask(Effort.of("delivery", 1), FRIDAY).reasons().free()).isEqualTo(20);
    }

    @Test
    void showsOverCommitmentAsANegativeNumber() {
        world.plans.put(work("huge", Firmness.CUSTOMER, "backend", 50, TODAY, FRIDAY), "pat");

        assertThat(ask(Effort.of("backend", 1), FRIDAY).reasons().free()).isEqualTo(-10);
        assertThat(world.capacity
                        .board(TODAY)
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst()
                        .isOver())
                .isTrue();
    }

    @Test
    void namesTheSkillThatBindsAndWhatWouldBePushedAside() {
        world.plans.change(
                List.of(
                        LineChange.put(work("guess", Firmness.SPECULATIVE, "backend", 20, TODAY, FRIDAY)),
                        LineChange.put(work("deal", Firmness.CUSTOMER, "backend", 20, TODAY, FRIDAY))),
                "pat",
                null);

        var reasons = ask(Effort.of("backend", 20).and("delivery", 5), FRIDAY).reasons();

        assertThat(reasons.binding()).isEqualTo("backend");
        assertThat(reasons.inTheWay())
                .extracting(obstacle -> obstacle.commitment().key())
                .containsExactly("deal", "guess");
        assertThat(reasons.displaced()).singleElement().satisfies(loser -> {
            assertThat(loser.commitment().key()).isEqualTo("guess");
            assertThat(loser.until()).isNull();
        });
    }

    @Test
    void aHireCountsAsFarAsItsProbabilityAllows() {
        world.plans.put(
                new PlanLine.Increase("hire", "A hire", "core", "backend", 1, 40, TODAY, List.of(0.5, 1.0), 0.75),
                "pat");

        var dates = ask(Effort.of("backend", 60), FRIDAY).reasons().dates();

        assertThat(dates.get(Confidence.P70)).isEqualTo(FRIDAY);
        assertThat(dates.get(Confidence.P85)).isEqualTo(FRIDAY.plusWeeks(1));
        var cell = world.capacity.board(TODAY).rows().getFirst().cells().getFirst();
        assertThat(cell.expected()).isEqualTo(15);
        assertThat(cell.sure()).isEqualTo(40);
    }

    @Test
    void pastWeeksMakeLateDatesMoreCertainThanEarlyOnes() {
        for (int i = 1; i <= 4; i++) {
            var week = TODAY.minusWeeks(i);
            world.plans.put(new PlanLine.PastWeek("w" + i, "backend", week, 40, i % 2 == 0 ? 40 : 20), "pat");
        }

        var dates = ask(Effort.of("backend", 150), FRIDAY).reasons().dates();

        assertThat(dates.get(Confidence.P50)).isBefore(dates.get(Confidence.P95));
        assertThat(List.copyOf(dates.values())).isSorted();
        assertThat(world.capacity.forecast("backend", 150, TODAY))
                .hasValueSatisfying(all -> assertThat(List.copyOf(all.values())).isSorted());
    }

    @Test
    void workThatGrowsNeedsMore() {
        world.plans.put(new PlanLine.Growth(PlanLine.Growth.KEY, 2), "pat");

        assertThat(ask(Effort.of("backend", 20), FRIDAY).reasons().needed()).isEqualTo(37);
    }

    @Test
    void tellsHowManyOfAServiceAreLeft() {
        world.plans.put(
                new PlanLine.Service(
                        "onboarding", "Onboarding", Effort.of("backend", 16).and("delivery", 8)),
                "pat");

        assertThat(world.capacity.left("onboarding", FRIDAY, TODAY)).isEqualTo(2);
        assertThat(world.capacity.effortOf("onboarding", 2, TODAY))
                .isEqualTo(Effort.of("backend", 32).and("delivery", 16));
    }

    @Test
    void answersAsOfAnEarlierDayAsItWasKnownThen() {
        world.pass(Duration.ofDays(1));
        world.plans.put(work("new", Firmness.CUSTOMER, "backend", 40, TODAY, TODAY.plusDays(11)), "pat");

        assertThat(world.capacity.canPromise(Effort.of("backend", 40), FRIDAY, TODAY))
                .isInstanceOf(Answer.Yes.class);
        assertThat(ask(Effort.of("backend", 20), FRIDAY)).isInstanceOf(Answer.Later.class);
    }

    @Test
    void refusesUnknownSkillsAndDaysInThePastTogether() {
        assertThatThrownBy(() -> ask(Effort.of("magic", 1), TODAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(2));
        assertThatThrownBy(() -> Effort.of("backend", -1)).isInstanceOf(Refused.class);
    }
}
