package dev.evenkeel.capacity.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/// F32, with its golden cases.
class WeeksNeededTest {
    private static final double[] PAST = {8, 12, 10, 7, 11, 9, 13, 8, 10, 11, 4, 9};

    @Test
    void fiftySevenItemsAreLikelyDoneInSevenWeeksAndSurelyInEight() {
        var weeks = WeeksNeeded.draw(PAST, 57, 1, 100_000, 32);

        assertThat(weeks.at(0.50)).isEqualTo(7);
        assertThat(weeks.at(0.85)).isEqualTo(7);
        assertThat(weeks.at(0.95)).isEqualTo(8);
    }

    @Test
    void workThatGrowsTakesLonger() {
        var weeks = WeeksNeeded.draw(PAST, 57, 1.8, 100_000, 32);

        assertThat(weeks.at(0.50)).isEqualTo(9);
        assertThat(weeks.at(0.85)).isEqualTo(11);
        assertThat(weeks.at(0.95)).isEqualTo(12);
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        assertThat(WeeksNeeded.draw(PAST, 57, 1.8, 1_000, 7).chance(9))
                .isEqualTo(WeeksNeeded.draw(PAST, 57, 1.8, 1_000, 7).chance(9));
    }

    @Test
    void withEqualWeeksNothingIsLeftToChance() {
        var weeks = WeeksNeeded.draw(new double[] {10}, 30, 1, 100, 1);

        assertThat(weeks.at(0.01)).isEqualTo(3);
        assertThat(weeks.at(0.99)).isEqualTo(3);
        assertThat(weeks.chance(2)).isZero();
        assertThat(weeks.chance(3)).isEqualTo(1);
    }

    @Test
    void refusesAPastInWhichNothingWasDone() {
        assertThatIllegalArgumentException().isThrownBy(() -> WeeksNeeded.draw(new double[] {0, 0}, 5, 1, 10, 1));
    }
}
