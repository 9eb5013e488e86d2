package dev.evenkeel.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomWorksTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private final Database database = TestPostgres.database("debt");
    private final CustomWorks works = new CustomWorks(database, () -> Instant.parse("2026-03-01T10:00:00Z"));

    @AfterEach
    void close() {
        database.close();
    }

    private CustomWork connector(String client, int dollars, double build, double carry) {
        return works.record(
                new NewCustomWork(
                        "Payroll connector", client, "d1", 7L, usd(dollars), build, carry, usd(100), START, 12, 2),
                "ann");
    }

    private static Money usd(int dollars) {
        return new Money(dollars * 100L, "USD");
    }

    @Test
    void reckonsTheMarginOverTheContractWithCarrying() {
        var work = connector("acme", 30_000, 120, 10);
        assertThat(work.margin()).isEqualTo(usd(30_000 - 120 * 100 - 10 * 12 * 100));
        assertThat(work.advice(START.plusMonths(3)).fate()).isEqualTo(Fate.CARRIED);
    }

    @Test
    void tellsWhatToRetireAndWhatToMakePartOfTheProduct() {
        var loss = connector("acme", 10_000, 120, 10);
        assertThat(loss.advice(START.plusMonths(3)).fate()).isEqualTo(Fate.RETIRED);
        assertThat(loss.advice(START.plusMonths(3)).why()).contains("USD 14,000 more");
        works.reuse(loss.id(), "beta", true, START.plusMonths(2), "ben");
        var wanted = works.reuse(loss.id(), "gamma", true, START.plusMonths(2), "ben");
        assertThat(wanted.advice(START.plusMonths(3)).fate()).isEqualTo(Fate.PRODUCTISED);
        var over = connector("delta", 90_000, 1, 1);
        assertThat(over.advice(START.plusMonths(13)).fate()).isEqualTo(Fate.RETIRED);
    }

    @Test
    void answersAsOfAnEarlierDay() {
        var id = connector("acme", 30_000, 120, 10).id();
        works.reckon(id, 200, 15, START.plusDays(60), "ben");
        works.reuse(id, "beta", true, START.plusDays(70), "ben");
        works.decide(id, Fate.PRODUCTISED, "others buy it", START.plusDays(80), "cora");
        var then = works.as(START.plusDays(59)).getFirst();
        assertThat(then.buildHours()).isEqualTo(120);
        assertThat(then.reusedBy()).isEmpty();
        assertThat(then.fate()).isEqualTo(Fate.CARRIED);
        var now = works.as(START.plusDays(80)).getFirst();
        assertThat(now.buildHours()).isEqualTo(200);
        assertThat(now.reusedBy()).containsExactly("beta");
        assertThat(now.fate()).isEqualTo(Fate.PRODUCTISED);
        assertThat(works.as(START.minusDays(1))).isEmpty();
    }

    @Test
    void undoesByAnotherWord() {
        var id = connector("acme", 30_000, 120, 10).id();
        works.decide(id, Fate.RETIRED, "nobody uses it", START.plusDays(80), "cora");
        assertThat(works.decide(id, Fate.CARRIED, "", START.plusDays(80), "cora")
                        .isCarried())
                .isTrue();
        works.reuse(id, "beta", true, START.plusDays(81), "cora");
        assertThat(works.reuse(id, "beta", false, START.plusDays(81), "cora").reusedBy())
                .isEmpty();
    }

    @Test
    void tellsHowFarTheProductIsBent() {
        connector("acme", 30_000, 120, 10);
        connector("acme", 30_000, 120, 5);
        connector("beta", 30_000, 120, 1);
        var load = CustomisationLoad.of(works.as(START), Set.of("acme", "beta", "gamma", "delta"));
        assertThat(load.clients()).extracting(CustomisationLoad.Client::account).containsExactly("acme", "beta");
        assertThat(load.clients().getFirst().carryHours()).isEqualTo(15);
        assertThat(load.clients().getFirst().waysAtMost()).isEqualTo(16);
        assertThat(load.standardShare()).isEqualTo(0.5);
    }

    @Test
    void namesEverythingThatIsWrongAndKeepsNothing() {
        var wrong = new NewCustomWork("", "", null, null, usd(-1), -5, Double.NaN, usd(1), START, -1, -1);
        assertThatThrownBy(() -> works.record(wrong, "ann"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.where())
                                .containsExactly(
                                        "item", "client", "price", "build_hours", "carry_hours", "months", "switches"));
        assertThat(works.as(START)).isEmpty();
    }
}
