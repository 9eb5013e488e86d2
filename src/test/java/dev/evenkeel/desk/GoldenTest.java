package dev.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The printed examples of the formulas.
class GoldenTest {
    @Test
    void concentrationOfSixCustomers() {
        var concentration = Concentration.of(List.of(.5, .2, .1, .1, .05, .05));
        assertThat(concentration.hhi()).isCloseTo(0.315, within(1e-12));
        assertThat(concentration.effective()).isCloseTo(3.17, within(0.005));
        assertThat(concentration.top1()).isCloseTo(0.5, within(1e-12));
        assertThat(concentration.top5()).isCloseTo(0.95, within(1e-12));
        assertThat(Concentration.of(List.of()).effective()).isZero();
    }

    @Test
    void eightStepsOneAfterAnotherTakeTwelveDays() {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < 8; i++) steps.add(step("s" + i, i == 0 ? List.of() : List.of("s" + (i - 1))));
        assertThat(ApprovalPath.length(steps, name -> 1.5)).isEqualTo(12);
    }

    @Test
    void parallelStepsCountAsTheirSlowest() {
        var steps = List.of(
                step("first", List.of()),
                step("quick", List.of("first")),
                step("slow", List.of("first")),
                step("last", List.of("quick", "slow")));
        assertThat(ApprovalPath.length(steps, name -> name.equals("slow") ? 3 : 1))
                .isEqualTo(5);
    }

    @Test
    void breadthOfUnequalAskers() {
        var asked = List.of(
                new Breadth.Asked("a", "retail"),
                new Breadth.Asked("a", "retail"),
                new Breadth.Asked("b", "retail"),
                new Breadth.Asked("c", ""));
        var breadth = Breadth.of(asked);
        assertThat(breadth.effective()).isCloseTo(1 / (0.25 + 0.0625 + 0.0625), within(1e-12));
        assertThat(breadth.accounts()).isEqualTo(3);
        assertThat(breadth.segments()).isEqualTo(1);
        assertThat(Breadth.of(asked.subList(0, 2)).oneCustomer()).isTrue();
    }

    private static Step step(String name, List<String> after) {
        return new Step(name, name, List.of("ann"), 1, 0, List.of(), after, List.of(), List.of());
    }
}
