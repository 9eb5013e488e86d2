package dev.evenkeel.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.launches.Launches;
import dev.evenkeel.promises.launches.Readiness;
import dev.evenkeel.rules.Documents;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaunchesTest {
    private static final LocalDate TODAY = PromisesWorld.TODAY;
    private static final String LAUNCH = """
            kind: launch
            name: forecast-launch
            title: Forecast for all
            capability: demand-forecast
            on: 2027-04-20
            checklist:
              - {task: Two pilots, by: 2027-02-01, weight: 3, owner: Ines}
              - {task: Help pages, by: 2027-03-01, area: support}
            """;

    private final PromisesWorld world = new PromisesWorld();
    private final Launches launches =
            new Launches(new Documents(world.database, world), world.capabilities, world.database, world);
    private final LaunchWatch watch = new LaunchWatch(launches, world.promises, world.notices, world);

    @AfterEach
    void close() {
        world.close();
    }

    private Readiness on(LocalDate day) {
        return launches.on(day, "forecast-launch").orElseThrow();
    }

    @Test
    void readinessIsTheWeightOfWhatIsDone() {
        launches.apply(Map.of("a.yaml", LAUNCH), "ines");
        assertThat(on(TODAY).share()).isZero();
        assertThat(launches.tick("forecast-launch", "Two pilots", true, "ines").share())
                .isCloseTo(0.75, within(1e-12));
        assertThat(on(TODAY).state()).isEqualTo(Readiness.State.ON_TRACK);
        launches.tick("forecast-launch", "Help pages", true, "sam");
        assertThat(on(TODAY).state()).isEqualTo(Readiness.State.READY);
        launches.tick("forecast-launch", "Help pages", false, "sam");
        assertThat(on(TODAY).share()).isCloseTo(0.75, within(1e-12));
        assertThat(launches.on(TODAY.minusDays(1)))
                .as("not known before it was said")
                .isEmpty();
    }

    @Test
    void isAtRiskOnceATaskIsLateAndSlipsWithItsDay() {
        launches.apply(Map.of("a.yaml", LAUNCH), "ines");
        assertThat(on(LocalDate.of(2027, 2, 1)).state()).isEqualTo(Readiness.State.ON_TRACK);
        var late = on(LocalDate.of(2027, 2, 2));
        assertThat(late.state()).isEqualTo(Readiness.State.AT_RISK);
        assertThat(late.warnings().getFirst())
                .contains("Two pilots")
                .contains("1 February 2027")
                .contains("Ines");
        assertThat(late.expectedShare()).isCloseTo(0.75, within(1e-12));
        assertThat(on(LocalDate.of(2027, 4, 21)).state()).isEqualTo(Readiness.State.SLIPPED);
    }

    @Test
    void aLaunchAfterTheDateOfTheCatalogueIsAtRiskFromTheStart() {
        launches.apply(Map.of("a.yaml", LAUNCH.replace("2027-04-20", "2027-05-20")), "ines");
        assertThat(on(TODAY).warnings().getFirst()).contains("30 April 2027").contains("20 May 2027");
    }

    @Test
    void tellsTheSellersWhosePromisesWaitOnce() {
        launches.apply(Map.of("a.yaml", LAUNCH), "ines");
        world.promises.make(PromisesWorld.promise(PromisesWorld.FORECAST, LocalDate.of(2027, 5, 1)), "dana");
        world.promises.make(PromisesWorld.promise(PromisesWorld.SSO, LocalDate.of(2027, 5, 1)), "kim");
        assertThat(watch.look(TODAY)).isZero();
        world.on(LocalDate.of(2027, 2, 2));
        assertThat(watch.look(LocalDate.of(2027, 2, 2))).isEqualTo(1);
        assertThat(watch.look(LocalDate.of(2027, 2, 2))).isZero();
        assertThat(world.notices.latest(null, 9).getFirst().text())
                .contains("Forecast for all")
                .contains("Two pilots")
                .contains("1 May 2027");
    }

    @Test
    void namesEveryMistakeAtItsPlaceAndSavesNothing() {
        var wrong = LAUNCH.replace("2027-03-01", "2027-06-01")
                .replace("Help pages", "Two pilots")
                .replace("name: forecast-launch", "name: Forecast");
        assertThatThrownBy(() -> launches.apply(Map.of("a.yaml", wrong), "ines"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.where())
                                .containsExactly("a.yaml:2:7", "a.yaml:8:6", "a.yaml:8:24"));
        var unknown = LAUNCH.replace("demand-forecast", "demand-forecats");
        assertThatThrownBy(() -> launches.apply(Map.of("a.yaml", unknown), "ines"))
                .hasMessageContaining("demand-forecats");
        assertThat(launches.on(TODAY)).isEmpty();
        launches.apply(Map.of("a.yaml", LAUNCH), "ines");
        assertThatThrownBy(() -> launches.tick("forecast-launch", "Help page", true, "sam"))
                .hasMessageContaining("Help page");
    }
}
