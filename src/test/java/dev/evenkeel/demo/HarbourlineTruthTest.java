package dev.evenkeel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/// Whether the truth can be found by looking at the events only.
class HarbourlineTruthTest {
    private static final int HORIZON = 56;
    private static final Harbourline WORLD = Harbourline.of(HarbourlineConfig.upTo(LocalDate.of(2026, 11, 23))
            .withAccounts(1200)
            .withRate(0.3));

    /// One account that was no customer on a day.
    private record Row(int drivers, int pages, int reports, boolean won) {}

    private static final List<Row> ROWS = rows();

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var account : Watched.in(WORLD).values()) {
            for (int day = 28; day + HORIZON < WORLD.config().days(); day += 28) {
                if (!account.undecidedOn(day)) continue;
                rows.add(new Row(
                        account.drivers(day),
                        account.count("page", day),
                        account.count("Report Exported", day),
                        account.wonWithin(day, HORIZON)));
            }
        }
        return List.copyOf(rows);
    }

    @Test
    void accountsWithTheDriversBuyAtLeastThreeTimesAsOften() {
        assertThat(rate(row -> row.drivers() == 4)).isGreaterThan(3 * rate(row -> row.drivers() < 4));
        assertThat(rate(row -> row.drivers() >= 3)).isGreaterThan(3 * rate(row -> row.drivers() < 3));
    }

    @Test
    void everyFurtherDriverMakesBuyingMoreLikely() {
        for (int drivers = 1; drivers <= 4; drivers++) {
            int number = drivers;
            assertThat(rate(row -> row.drivers() == number)).isGreaterThan(rate(row -> row.drivers() == number - 1));
        }
    }

    @Test
    void pagesViewedPredictNothing() {
        assertThat(lift(Row::pages)).isBetween(0.7, 1.3);
    }

    @Test
    void reportsExportedPredictNothing() {
        assertThat(lift(Row::reports)).isBetween(0.7, 1.3);
    }

    @Test
    void dealsPulledInAtTheEndOfAQuarterAreLostMoreOften() {
        var bought = WORLD.truth().stream().filter(Truth::bought).toList();
        assertThat(churn(bought.stream().filter(Truth::rushed).toList()))
                .isGreaterThan(2
                        * churn(bought.stream().filter(truth -> !truth.rushed()).toList()));
    }

    /// The rate in the upper quarter of a number against the rate of all.
    private static double lift(ToIntFunction<Row> number) {
        int quarter = ROWS.stream()
                .mapToInt(number)
                .sorted()
                .skip(ROWS.size() * 3L / 4)
                .findFirst()
                .orElseThrow();
        return rate(row -> number.applyAsInt(row) >= Math.max(1, quarter)) / rate(row -> true);
    }

    private static double rate(Predicate<Row> which) {
        var rows = ROWS.stream().filter(which).toList();
        return (double) rows.stream().filter(Row::won).count() / rows.size();
    }

    private static double churn(List<Truth> customers) {
        return (double) customers.stream()
                        .filter(truth -> truth.churnedOn() != null)
                        .count()
                / customers.size();
    }
}
