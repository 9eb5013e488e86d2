package dev.evenkeel.capacity;

import static dev.evenkeel.capacity.CapacityWorld.TODAY;
import static dev.evenkeel.capacity.CapacityWorld.staff;
import static dev.evenkeel.capacity.CapacityWorld.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlansTest {
    private final CapacityWorld world = new CapacityWorld().withTwoPeople();

    @AfterEach
    void close() {
        world.close();
    }

    private List<Problem> refused(PlanLine... lines) {
        var before = world.plans.current();
        var refused = catchThrowableOfType(
                Refused.class,
                () -> world.plans.change(
                        Arrays.stream(lines).map(LineChange::put).toList(), "pat", null));
        assertThat(refused).isNotNull();
        assertThat(world.plans.text(TODAY)).isEqualTo(PlanText.of(before));
        return refused.problems();
    }

    @Test
    void refusesNegativeCapacity() {
        assertThat(refused(staff("cid", "backend", -1))).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("staff cid, people");
            assertThat(problem.what()).contains("-1 people");
        });
    }

    @Test
    void refusesARampOverAHundredPercentAndAStartInThePast() {
        var increase = new PlanLine.Increase(
                "hire", "Hire", "core", "backend", 1, 40, TODAY.minusDays(1), List.of(0.5, 1.2), 0.8);

        assertThat(refused(increase))
                .extracting(Problem::where)
                .containsExactly("increase hire, start", "increase hire, ramp");
    }

    @Test
    void refusesLinesThatOverlap() {
        var again = new PlanLine.Staff("ada2", "ada", "core", "backend", 1, 20, TODAY, null);

        assertThat(refused(again))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("overlaps with ada"));
    }

    @Test
    void refusesUnknownSkillsAndWorkInThePastAndAppliesNothingOfTheRest() {
        var problems = refused(
                staff("cid", "backend", 1),
                work("old", Firmness.CUSTOMER, "backend", 5, TODAY.minusDays(9), TODAY.minusDays(2)),
                work("odd", Firmness.CUSTOMER, "magic", 5, TODAY, TODAY));

        assertThat(problems).extracting(Problem::where).containsExactly("work old, until", "work odd, skill");
        assertThat(world.plans.current().find(Kind.STAFF, "cid")).isEmpty();
    }

    @Test
    void aSkillThatIsUsedStays() {
        var refused = catchThrowableOfType(Refused.class, () -> world.plans.remove(Kind.SKILL, "backend", "pat"));

        assertThat(refused.problems())
                .first()
                .satisfies(problem -> assertThat(problem.where()).contains("staff ada"));
    }

    @Test
    void whatIsUndoneReadsAsBefore() {
        var before = world.plans.text(TODAY);
        var change = world.plans.put(staff("ada", "backend", 3), "pat");
        world.plans.undo(change.id(), "quinn");

        assertThat(world.plans.text(TODAY)).isEqualTo(before);
        assertThat(world.plans.changes(10)).extracting(PlanChange::by).containsExactly("quinn", "pat", "pat");
        assertThat(world.plans.changes(10).get(1).undone()).isTrue();
        assertThat(catchThrowableOfType(Refused.class, () -> world.plans.undo(change.id(), "pat")))
                .isNotNull();
    }

    @Test
    void nothingIsUndoneThatWasChangedAgainSince() {
        var first = world.plans.put(staff("ada", "backend", 3), "pat");
        world.plans.put(staff("ada", "backend", 4), "pat");

        assertThat(catchThrowableOfType(Refused.class, () -> world.plans.undo(first.id(), "pat"))
                        .problems())
                .first()
                .satisfies(problem -> assertThat(problem.what()).contains("changed again since"));
    }

    @Test
    void sayingTheSameAgainIsNoChange() {
        int changes = world.plans.changes(100).size();
        world.plans.put(staff("ada", "backend", 1), "pat");

        assertThat(world.plans.changes(100)).hasSize(changes);
    }

    @Test
    void thePlanOfAnEarlierDayIsStillThere() {
        world.pass(Duration.ofDays(3));
        world.plans.put(staff("ada", "backend", 3), "pat");

        assertThat(world.plans.asOf(TODAY).find(Kind.STAFF, "ada")).contains(staff("ada", "backend", 1));
        assertThat(world.plans.current().find(Kind.STAFF, "ada")).contains(staff("ada", "backend", 3));
    }

    @Test
    void anotherServerAndARestartSeeTheSame() {
        world.plans.put(work("w", Firmness.FORECAST, "backend", 12.5, TODAY, TODAY.plusDays(20)), "pat");
        world.reservations.reserve(CapacityWorld.wish(7, TODAY.plusDays(11)), null, "sam");

        assertThat(world.twin().capacity.board(TODAY)).isEqualTo(world.capacity.board(TODAY));
        assertThat(world.twin().plans.text(TODAY)).isEqualTo(world.plans.text(TODAY));
    }

    private static final String YAML = """
            kind: capacity
            growth: 1.4
            skills:
              - {key: backend, name: Backend}
              - {key: delivery, name: Delivery}
            teams: [{key: core, name: Core}]
            staff:
              - {key: ada, name: Ada, team: core, skill: backend, people: 1, hours: 40, from: 2026-01-01}
              - {key: crew, name: Crew, team: core, skill: delivery, people: 2.5, hours: 36, from: 2026-01-01, until: 2027-12-31}
            absences:
              - {key: easter, name: "Easter: Monday", from: 2026-04-06, until: 2026-04-06}
            focus: [{key: all, share: 0.7, from: 2026-01-01}]
            reserves:
              - {key: floor, for: exploration, skill: backend, share: 0.1, from: 2026-01-01}
              - {key: debt, for: debt, skill: backend, hours: 4, from: 2026-01-01}
            increases:
              - {key: hire, name: A hire, team: core, skill: backend, people: 1, hours: 40, start: 2026-03-01, ramp: [0.25, 1], probability: 0.8}
            services:
              - {key: onboarding, name: Onboarding, hours: {delivery: 24, backend: 4}, lead_days: 5}
            past_weeks:
              - {key: w1, skill: backend, week: 2025-12-22, planned: 40, done: 31.5}
            work:
              - {key: export, label: "Export of \\"everything\\"", whom: Alder, class: customer, hours: {backend: 60}, from: 2026-01-05, until: 2026-02-27}
            """;

    @Test
    void takesAPlanFromAFileAndGivesItBack() {
        world.plans.apply("plan.yaml", YAML, "pat");
        var text = world.plans.text(TODAY);
        var again = world.plans.apply("plan.yaml", text, "pat");

        assertThat(again.lines()).isEmpty();
        assertThat(text).contains("growth: 1.4").contains("probability: 0.8").contains("lead_days: 5");
        assertThat(world.plans.current().find(Kind.STAFF, "ben")).isEmpty();
        assertThat(world.capacity.left("onboarding", LocalDate.of(2026, 3, 20), TODAY))
                .isPositive();
    }

    @Test
    void saysWhichLineOfAFileIsWrong() {
        var wrong = YAML.replace("people: 2.5", "people: -2")
                .replace("share: 0.7", "share: 7")
                .replace("2026-04-06}", "soon}");
        var problems = world.plans.check("plan.yaml", wrong);
        assertThat(problems).extracting(Problem::where).containsExactly("plan.yaml:11:68");
        assertThat(world.plans.check("plan.yaml", wrong.replace("soon}", "2026-04-06}")))
                .extracting(Problem::where)
                .containsExactly("plan.yaml:9:5", "plan.yaml:12:9");
        assertThat(world.plans.check("plan.yaml", YAML)).isEmpty();
    }
}
