package dev.evenkeel.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterestTrendTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Database database = TestPostgres.database("debt");
    private final DebtNotes notes = new DebtNotes(database, () -> Instant.parse("2026-11-20T10:00:00Z"));

    @AfterEach
    void close() {
        database.close();
    }

    private void shortcut(double principal, double interest, LocalDate since) {
        notes.note(
                new NewDebtNote(
                        "A shortcut", null, null, null, Map.of("data", principal), Map.of("data", interest), since),
                "ann");
    }

    @Test
    void interestIsAShareOfTheHoursOfEachMonth() {
        shortcut(40, 8, LocalDate.of(2026, 9, 30));
        shortcut(20, 12, DAY);
        var trend = InterestTrend.of(notes, DAY, 3, month -> month.getMonthValue() == 10 ? 100 : 200);
        assertThat(trend.months())
                .extracting(InterestTrend.Month::month)
                .containsExactly(YearMonth.of(2026, 9), YearMonth.of(2026, 10), YearMonth.of(2026, 11));
        assertThat(trend.months()).extracting(InterestTrend.Month::share).containsExactly(0.04, 0.08, 0.1);
        assertThat(trend.now().left()).isEqualTo(60);
    }

    /// Against working it off month by month in small steps.
    @Test
    void allOfItIsGoneWhenTheHoursKeptForItHaveWorkedItOff() {
        shortcut(60, 20, DAY);
        var trend = InterestTrend.of(notes, DAY, 1, month -> Double.NaN);
        assertThat(trend.now().share()).isNaN();
        double left = 60;
        double months = 0;
        for (double step = 1e-4; left > 0; months += step) left -= step * (30 - 20 * left / 60);
        double days = trend.paidOffBy(DAY, 30).orElseThrow().toEpochDay() - DAY.toEpochDay();
        assertThat(days).isCloseTo(months * 365.25 / 12, within(1.1));
        assertThat(trend.paidOffBy(DAY, 20)).isEmpty();
    }

    @Test
    void withoutDebtThereIsNothingToPayOff() {
        var trend = InterestTrend.of(notes, DAY, 1, month -> 100);
        assertThat(trend.paidOffBy(DAY, 0)).contains(DAY);
    }
}
