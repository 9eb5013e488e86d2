package dev.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What stands on a card before anybody decides.
class FiguresTest {
    private final DeskWorld world = new DeskWorld();

    @AfterEach
    void close() {
        world.close();
    }

    /// The figures by name.
    private record Shown(List<Figure> all) {
        Figure get(String name) {
            return all.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Shown figures(Ask ask) {
        var request = world.desk.submit(ask, "sam", null);
        return new Shown(Figures.of(ask, request.standing().card(), world.precedents.of(request, 5, DeskWorld.TODAY)));
    }

    @Test
    void eachIsKnownWithItsReasonOrSaysWhyNot() {
        var figures = figures(DeskWorld.discount(5));
        assertThat(figures.all())
                .allSatisfy(figure -> assertThat(figure.reason()).isNotBlank());
        assertThat(figures.all().stream().filter(figure -> !figure.isKnown()).map(Figure::name))
                .containsExactlyInAnyOrder("It moves", "By scarce hour", "Largest customer", "How the like ended");
        assertThat(figures.get("It moves").reason()).isEqualTo("Nobody keeps capacity here");
        assertThat(figures.get("Largest customer").reason())
                .isEqualTo("No account has an `mrr`, and no deal is won, in USD");
        assertThat(figures.get("Carrying it").said()).isEqualTo("Nothing");
        assertThat(figures.get("Debt taken on").reason()).isEqualTo("It names no shortcut; no debt takes hours yet");
        assertThat(figures.get("Long-term value").reason()).endsWith("nothing for what moves, as that is not known");
    }

    @Test
    void saysTheNumbersBehindThem() {
        world.revenue.putAll(Map.of("acme", DeskWorld.usd(50_000), "beta", DeskWorld.usd(50_000)));
        world.segments.put("acme", "retail");
        world.displacement = (ask, day) -> new Displacement.Pushed(
                true,
                List.of(
                        new Displacement.Item("Export", "Alder", 30, 9L, Displacement.Fate.MOVES, "forecast", "export"),
                        new Displacement.Item("Idea", "", 10, null, Displacement.Fate.FALLS_OUT, "speculative", null)),
                "data",
                DeskWorld.TODAY.plusDays(40),
                "20 h of data are needed by 2026-03-20 and 4 are free");
        var ask = Ask.of(Kind.CUSTOM_WORK, "Payroll export", "acme", DeskWorld.usd(60_000), "They need it")
                .withWork(Map.of("backend", 100.0, "data", 20.0), 10)
                .withMonths(24)
                .withDebt(Map.of("backend", 30.0), 5)
                .withCapability("Payroll export", DeskWorld.TODAY.plusDays(18));
        var figures = figures(ask);
        assertThat(figures.get("It moves"))
                .isEqualTo(new Figure(
                        "It moves",
                        "2 promised, by up to 9 days, 1 out of the plan",
                        "20 h of data are needed by 2026-03-20 and 4 are free; from 2026-04-11 on it moves nothing",
                        true));
        assertThat(figures.get("Contribution").reason())
                .isEqualTo("USD 60,000 a year over 24 months, less USD 12,000 to build and USD 24,000 to carry");
        assertThat(figures.get("By scarce hour").said()).isEqualTo("USD 4,200");
        assertThat(figures.get("By scarce hour").reason())
                .isEqualTo("Contribution by 20 h of data, which decides when it can be done");
        assertThat(figures.get("Who wants the like").said()).isEqualTo("One customer");
        assertThat(figures.get("Carrying it").said()).isEqualTo("USD 1,000 a month");
        assertThat(figures.get("Debt taken on").said()).isEqualTo("30 h, and 5 h a month");
        assertThat(figures.get("Largest customer").said()).isEqualTo("50 % of revenue now, 69 % after");
        assertThat(figures.get("Long-term value").reason()).endsWith("and 40 h that move");
    }

    @Test
    void saysHowTheLikeEnded() {
        for (int i = 0; i < 3; i++) {
            figures(DeskWorld.discount(5 + i));
            world.pass(Duration.ofHours(1));
        }
        assertThat(figures(DeskWorld.discount(9)).get("How the like ended").said())
                .isEqualTo("3 approved");
    }
}
