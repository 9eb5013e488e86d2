package dev.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.Effort;
import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.capacity.LineChange;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.capacity.Reservations;
import dev.evenkeel.capacity.Wish;
import dev.evenkeel.desk.Displacement.Fate;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.rules.Documents;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// One person for backend, 40 hours a week, from Monday, 2 March 2026.
class CapacityDisplacementTest {
    private static final LocalDate TODAY = DeskWorld.TODAY;
    private static final LocalDate FRIDAY = TODAY.plusDays(4);
    private final DeskWorld world = new DeskWorld();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Plans plans;

    @BeforeEach
    void keepCapacity() {
        context.registerBean(Database.class, () -> world.database);
        context.registerBean(InstantSource.class, () -> world);
        context.registerBean(Documents.class, () -> new Documents(world.database, world));
        context.scan("dev.evenkeel.capacity");
        context.refresh();
        plans = context.getBean(Plans.class);
        world.displacement = new CapacityDisplacement(context.getBean(Capacity.class), plans);
    }

    @AfterEach
    void close() {
        context.close();
        world.close();
    }

    private void staffed() {
        plans.change(
                List.of(
                        LineChange.put(new PlanLine.Skill("backend", "Backend")),
                        LineChange.put(new PlanLine.Team("core", "Core")),
                        LineChange.put(
                                new PlanLine.Staff("ada", "Ada", "core", "backend", 1, 40, TODAY.minusYears(1), null))),
                "test",
                null);
    }

    private void promised(String key, String whom, Firmness firmness, LocalDate until) {
        plans.put(
                new PlanLine.Work(
                        key, "Work " + key, whom, firmness, Map.of("backend", 40.0), until.minusDays(4), until),
                "test");
    }

    private static Ask work(double hours, @Nullable LocalDate wanted) {
        return Ask.of(Kind.CUSTOM_WORK, "A connector", "acme", DeskWorld.usd(50_000), "They need it")
                .withWork(Map.of("backend", hours), 2)
                .withCapability("connector", wanted);
    }

    private Displacement.Pushed card(Ask ask) {
        return world.desk.submit(ask, "sam", null).standing().card().pushed();
    }

    @Test
    void namesWhatMovesWhoseItIsAndByHowManyDays() {
        staffed();
        promised("plan", "Alder", Firmness.FORECAST, FRIDAY);
        promised("sold", "Birch", Firmness.CUSTOMER, FRIDAY.plusWeeks(1));

        var pushed = card(work(40, FRIDAY));

        assertThat(pushed.known()).isTrue();
        assertThat(pushed.items())
                .containsExactly(new Displacement.Item("Work plan", "Alder", 40, 14L, Fate.MOVES, "forecast", "plan"));
        assertThat(pushed.bindingSkill()).isEqualTo("backend");
        assertThat(pushed.capableOn()).isEqualTo(FRIDAY.plusWeeks(2));
        assertThat(pushed.why()).isEqualTo("40 h of backend are needed by 2026-03-06 and 0 are free");
    }

    @Test
    void saysWhoseDateBreaksAndUntilWhen() {
        staffed();
        promised("sold", "Birch", Firmness.CUSTOMER, FRIDAY);
        var reservations = context.getBean(Reservations.class);
        reservations.reserve(
                new Wish(
                        UUID.randomUUID(),
                        Effort.of("backend", 40),
                        FRIDAY.plusWeeks(1),
                        "Cedar",
                        "Onboarding of Cedar",
                        Firmness.CONTRACTUAL),
                null,
                "sam");

        var pushed = card(work(40, FRIDAY));

        assertThat(pushed.items()).singleElement().satisfies(item -> {
            assertThat(item.whom()).isEqualTo("Birch");
            assertThat(item.fate()).isEqualTo(Fate.BREAKS);
            assertThat(item.days()).isEqualTo(14);
        });
    }

    @Test
    void movesNothingWhereTheHoursAreFree() {
        staffed();
        var pushed = card(work(40, FRIDAY));
        assertThat(pushed.known()).isTrue();
        assertThat(pushed.items()).isEmpty();
        assertThat(pushed.why()).contains("40 are free");
    }

    @Test
    void saysWhereItWouldNotBeDoneEvenSo() {
        staffed();
        promised("plan", "Alder", Firmness.FORECAST, FRIDAY);
        assertThat(card(work(90, FRIDAY)).why()).endsWith("even so it would not be done by then");
    }

    @Test
    void waitsForItsHoursWhereNoDayIsWantedUnlessItIsExpedited() {
        staffed();
        promised("plan", "Alder", Firmness.FORECAST, FRIDAY);
        var patient = card(work(40, null));
        assertThat(patient.items()).isEmpty();
        assertThat(patient.capableOn()).isEqualTo(FRIDAY.plusWeeks(1));
        assertThat(card(work(40, null).expedited()).items())
                .extracting(Displacement.Item::whom)
                .containsExactly("Alder");
    }

    @Test
    void saysWhyItIsNotKnown() {
        assertThat(card(work(40, FRIDAY)))
                .returns(false, Displacement.Pushed::known)
                .returns("there was no capacity plan on 2026-03-02", Displacement.Pushed::why)
                .returns("backend", Displacement.Pushed::bindingSkill);
        staffed();
        var other = work(40, FRIDAY).withWork(Map.of("backend", 8.0, "data", 20.0), 0);
        assertThat(card(other).why()).isEqualTo("the capacity plan has no skill data; it has backend");
        assertThat(card(DeskWorld.discount(5)).why()).isEqualTo("It names no hours of work");
    }

    @Test
    void countsInTheRulesOfThePolicy() {
        world.policies.save(
                DeskWorld.POLICY
                        + "  - {name: Pushes others, when: displaced > 1 && displaced_days > 6, steps: [manager]}\n",
                "test");
        staffed();
        promised("plan", "Alder", Firmness.FORECAST, FRIDAY);
        var asked = world.desk.submit(work(40, FRIDAY), "sam", null);
        assertThat(asked.standing().submitted().reasons()).doesNotContainKey("Pushes others");
        promised("second", "Birch", Firmness.FORECAST, FRIDAY.plusWeeks(1));
        var again = world.desk.resubmit(asked.id(), work(40, FRIDAY), "sam");
        assertThat(again.standing().submitted().reasons()).containsKey("Pushes others");
        assertThat(again.standing().card().pushed().items())
                .extracting(Displacement.Item::days)
                .containsExactly(7L, 7L);
    }
}
