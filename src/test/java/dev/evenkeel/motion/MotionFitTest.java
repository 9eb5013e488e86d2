package dev.evenkeel.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Truth;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MotionFitTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final String TEXT = """
            kind: motion
            name: motion
            sales:
              - {name: Long, when: cycle_days > 60}
              - {name: Outbound, when: outbound_share > 40}
            product:
              - {name: Self-serve, when: self_serve_share > 50}
              - {name: Spreads, when: k_factor > 0.2}
            plan:
              - {what: Sellers, side: sales, amount: 80}
              - {what: Onboarding, side: product, amount: 20}
            """;

    private static MotionFit fit(Map<Measured, Double> values) {
        return MotionFit.of(Objects.requireNonNull(MotionReader.read(Document.read("m.yaml", TEXT))), values, DAY);
    }

    @Test
    void aPlanForSellersDoesNotFitNumbersThatSpeakForTheProduct() {
        var fit = fit(Map.of(
                Measured.CYCLE_DAYS,
                20.0,
                Measured.OUTBOUND_SHARE,
                50.0,
                Measured.SELF_SERVE_SHARE,
                80.0,
                Measured.K_FACTOR,
                0.5));
        assertThat(fit.holding(Side.SALES)).isEqualTo(1);
        assertThat(fit.holding(Side.PRODUCT)).isEqualTo(2);
        assertThat(fit.salesFit()).isCloseTo(0.5 / 1.5, within(1e-12));
        assertThat(fit.mismatch()).isCloseTo(0.8 - 0.5 / 1.5, within(1e-12));
        assertThat(fit.isMismatched()).isTrue();
    }

    @Test
    void whatIsNotKnownSpeaksForNothing() {
        var fit = fit(Map.of(Measured.CYCLE_DAYS, 90.0, Measured.SELF_SERVE_SHARE, 10.0));
        assertThat(fit.unknown(Side.SALES)).isEqualTo(1);
        assertThat(fit.of(Side.SALES).getLast().truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(fit.salesFit()).isEqualTo(1);
        assertThat(fit.isMismatched()).as("0.8 against 1").isFalse();
        assertThat(fit(Map.of()).salesFit()).isNaN();
        assertThat(fit(Map.of()).isMismatched()).isFalse();
    }

    @Test
    void everyMistakeHasItsPlace() {
        var document = Document.read(
                "m.yaml", TEXT.replace("cycle_days > 60", "cycle_day > 60").replace("side: product", "side: produkt"));
        assertThat(MotionReader.read(document)).isNull();
        assertThat(document.problems())
                .extracting(problem -> problem.where())
                .containsExactly("m.yaml:4:24", "m.yaml:11:30");
    }
}
