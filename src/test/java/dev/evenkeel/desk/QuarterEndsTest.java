package dev.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.desk.quarters.QuarterEnds;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The rule of thumb F68 against counting by hand.
class QuarterEndsTest {
    private static final LocalDate LATER = LocalDate.of(2026, 12, 31);

    private final DeskWorld world = new DeskWorld();

    @AfterEach
    void close() {
        world.close();
    }

    /// Up to ten percent need no signature: approved at once.
    private void approved(LocalDate day, String by) {
        world.desk.at(() -> day.atTime(12, 0).toInstant(ZoneOffset.UTC)).submit(DeskWorld.discount(10), by, null);
    }

    private QuarterEnds found(int yearStarts, LocalDate day) {
        return QuarterEnds.of(world.desk.as(day), yearStarts, day);
    }

    @Test
    void comparesTheLastThreeWeeksWithTheirShareOfTheDays() {
        for (int day = 1; day <= 9; day++) approved(LocalDate.of(2026, 6, 9 + day), "sam");
        approved(LocalDate.of(2026, 4, 1), "kim");
        var found = found(1, LATER);
        var quarter = found.quarters().getFirst();
        assertThat(quarter.from()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(quarter.end()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(quarter.late()).as("from 10 June on").isEqualTo(9);
        assertThat(quarter.expected()).isCloseTo(10 * 21.0 / 91, within(1e-9));
        assertThat(found.isSkewed()).isTrue();
        assertThat(found.sellers().getFirst().name()).isEqualTo("sam");
        assertThat(found.weeks().getFirst()).isEqualTo(1);
    }

    @Test
    void aFewCasesAreNoSkew() {
        approved(LocalDate.of(2026, 6, 29), "sam");
        var found = found(1, LATER);
        assertThat(found.skew()).isCloseTo(91 / 21.0, within(1e-9));
        assertThat(found.byChance()).isCloseTo(21.0 / 91, within(1e-9));
        assertThat(found.isSkewed()).isFalse();
    }

    @Test
    void aQuarterUnderWayCountsItsDaysSoFar() {
        approved(LocalDate.of(2026, 6, 12), "sam");
        var day = LocalDate.of(2026, 6, 19);
        assertThat(found(1, day).expected()).isCloseTo(10.0 / 80, within(1e-9));
        assertThat(found(1, LocalDate.of(2026, 6, 12)).quarters().getFirst().isOver())
                .isFalse();
        assertThat(found(1, LocalDate.of(2026, 6, 11)).quarters()).isEmpty();
    }

    @Test
    void theYearMayBeginInAnyMonth() {
        approved(LocalDate.of(2026, 4, 30), "sam");
        var quarter = found(2, LATER).quarters().getFirst();
        assertThat(quarter.from()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(quarter.end()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(quarter.late()).isEqualTo(1);
    }

    @Test
    void byChanceIsTheBinomialTail() {
        for (int day = 1; day <= 3; day++) approved(LocalDate.of(2026, 6, 20 + day), "sam");
        approved(LocalDate.of(2026, 4, 2), "sam");
        double p = 21.0 / 91;
        double three = 4 * Math.pow(p, 3) * (1 - p) + Math.pow(p, 4);
        assertThat(found(1, LATER).byChance()).isCloseTo(three, within(1e-9));
    }
}
