package dev.evenkeel.qualification.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static double[] equal(int trials, double chance) {
        var chances = new double[trials];
        Arrays.fill(chances, chance);
        return chances;
    }

    /// The real case: two or more active people before joining.
    @Test
    void nineOf376CannotBeToldFromChance() {
        double base = 9 / 376.0 / 1.62;
        double chance = Chance.atLeast(9, equal(376, base));
        assertThat(chance).isCloseTo(0.10, Offset.offset(0.01));

        var verdict = Verdict.of(376, 9, chance, new Interval(0.78, 1.62, 2.6), 3);

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.CHANCE);
        assertThat(verdict.sentence())
                .isEqualTo("Cannot be told from chance: 9 of 376 accounts, 1.6 times the base rate, p = 0.11.");
    }

    /// Not even when the draws alone would say so.
    @Test
    void doesNotClaimWhatChanceExplains() {
        assertThat(Verdict.of(376, 9, 0.10, new Interval(1.02, 1.62, 2.6), 3).kind())
                .isEqualTo(Verdict.Kind.CHANCE);
        assertThat(Verdict.of(376, 20, 0.001, new Interval(0.9, 1.62, 2.6), 3).kind())
                .isEqualTo(Verdict.Kind.CHANCE);
    }

    @Test
    void saysHowMuchItFindsAndHowManyAWeek() {
        assertThat(Verdict.of(200, 60, 0.0001, new Interval(1.6, 2.3, 3.1), 14.2)
                        .sentence())
                .isEqualTo("Finds 2.3 times the base rate (95 %: 1.6 to 3.1), 14 accounts a week.");
    }

    @Test
    void saysWhenItMisleadsOrRaisesNobody() {
        assertThat(Verdict.of(200, 1, 1, new Interval(0.1, 0.3, 0.6), 14).kind())
                .isEqualTo(Verdict.Kind.MISLEADS);
        assertThat(Verdict.of(0, 0, 1, Interval.NONE, 0).kind()).isEqualTo(Verdict.Kind.NOBODY);
    }

    @Test
    void chanceEqualsManyTrialsAndTheNormalCurveForMany() {
        var random = new Random(1);
        var chances =
                IntStream.range(0, 40).mapToDouble(i -> random.nextDouble() / 3).toArray();
        int reached = 0;
        for (int round = 0; round < 40_000; round++) {
            int successes = 0;
            for (double chance : chances) if (random.nextDouble() < chance) successes++;
            if (successes >= 9) reached++;
        }
        assertThat(Chance.atLeast(9, chances)).isCloseTo(reached / 40_000.0, Offset.offset(0.01));
        assertThat(Chance.atLeast(450, equal(4_000, 0.1)))
                .isCloseTo(Chance.atLeast(450, equal(4_001, 0.1)), Offset.offset(0.002));
    }
}
