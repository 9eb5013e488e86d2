package dev.evenkeel.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.capacity.horizons.Allocation;
import dev.evenkeel.capacity.horizons.Horizons;
import dev.evenkeel.rules.Documents;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class AllocationTest {
    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    private static final String TEXT = """
            kind: allocation
            name: allocation
            horizons:
              - {name: now, title: Sold, when: class == "customer", at_most: 20}
              - {name: later, title: New ideas, when: purpose == "exploration", at_least: 10}
            """;

    private final dev.evenkeel.foundation.Database database =
            dev.evenkeel.testing.TestPostgres.database("rules", "capacity");
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Horizons horizons;

    @BeforeEach
    void plan() {
        java.time.InstantSource clock = () -> DAY.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
        context.registerBean(dev.evenkeel.foundation.Database.class, () -> database);
        context.registerBean(java.time.InstantSource.class, () -> clock);
        context.registerBean(Documents.class, () -> new Documents(database, clock));
        context.scan("dev.evenkeel.capacity");
        context.refresh();
        var year = DAY.minusYears(1);
        context.getBean(Plans.class)
                .change(
                        List.of(
                                LineChange.put(new PlanLine.Skill("backend", "Backend")),
                                LineChange.put(new PlanLine.Team("core", "Core")),
                                LineChange.put(new PlanLine.Staff("a", "A", "core", "backend", 1, 40, year, null)),
                                LineChange.put(new PlanLine.Reserve(
                                        "x", PlanLine.Purpose.EXPLORATION, "backend", 0.05, null, year, null)),
                                LineChange.put(new PlanLine.Work(
                                        "w",
                                        "Export",
                                        "Acme",
                                        Firmness.CUSTOMER,
                                        Map.of("backend", 40.0),
                                        LocalDate.of(2027, 2, 22),
                                        LocalDate.of(2027, 3, 5))),
                                LineChange.put(new PlanLine.Work(
                                        "s",
                                        "Dream",
                                        "",
                                        Firmness.SPECULATIVE,
                                        Map.of("backend", 10.0),
                                        LocalDate.of(2027, 2, 1),
                                        LocalDate.of(2027, 2, 5)))),
                        "test",
                        null);
        horizons = context.getBean(Horizons.class);
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    @Test
    void everyLineCountsForTheFirstHorizonWhoseRuleHoldsInTheMonthsItIsWorkedOn() {
        horizons.apply(Map.of("a.yaml", TEXT), "ann");
        var found = horizons.on(DAY);
        var february = found.months().getFirst();
        double hours = 40 * 365.25 / 12 / 7;
        assertThat(february.capacity()).isCloseTo(hours, within(1e-6));
        assertThat(february.hours().get("now")).isCloseTo(20, within(1e-9));
        assertThat(found.months().get(1).hours().get("now")).isCloseTo(20, within(1e-9));
        assertThat(february.share("later")).isCloseTo(0.05, within(1e-9));
        assertThat(found.hours(Allocation.OTHER))
                .as("no rule holds for the dream")
                .isCloseTo(10, within(1e-9));
        assertThat(found.breaches()).containsExactly("New ideas: 5 %, less than 10 %");
    }

    @Test
    void nobodySaidAnythingBeforeTheFirstDocument() {
        assertThat(horizons.on(DAY).horizons()).isEmpty();
        horizons.apply(Map.of("a.yaml", TEXT), "ann");
        assertThat(horizons.on(DAY.minusDays(1)).horizons()).isEmpty();
    }

    @Test
    void namesEveryMistake() {
        var wrong = TEXT.replace("at_most: 20", "at_most: 20, at_least: 30").replace("purpose ==", "purpos ==");
        assertThat(horizons.problems(Map.of("a.yaml", wrong)))
                .extracting(problem -> problem.where())
                .containsExactly("a.yaml:4:70", "a.yaml:5:43");
    }
}
