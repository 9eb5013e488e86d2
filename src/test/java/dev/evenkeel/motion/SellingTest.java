package dev.evenkeel.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.accounts.Deal;
import dev.evenkeel.accounts.Trait;
import dev.evenkeel.foundation.Money;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.TestPostgres;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SellingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static int number;

    /// @param way stage and day, counted back from the day asked
    private static Deal deal(int account, String source, Object... way) {
        var stages = new ArrayList<Deal.Stage>();
        for (int i = 0; i < way.length; i += 2)
            stages.add(new Deal.Stage(
                    (String) way[i],
                    DAY.minusDays((Integer) way[i + 1])
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()));
        var fields = source.isEmpty()
                ? Map.<String, Trait>of()
                : Map.of("source", new Trait("source", source, Instant.EPOCH));
        return new Deal(++number, "d" + number, account, fields, stages);
    }

    @Test
    void aDealTakesFromItsFirstStageUntilItIsWon() {
        var cycle = SalesCycle.of(
                List.of(
                        deal(1, "", "lead", 100, "trial", 80, "won", 60),
                        deal(2, "", "lead", 60, "won", 40),
                        deal(2, "", "lead", 500, "won", 400),
                        deal(3, "", "lead", 90, "lost", 10)),
                account -> account == 1 ? "retail" : "health",
                DAY);
        assertThat(cycle.won().deals())
                .as("the third was won more than a year ago")
                .isEqualTo(2);
        assertThat(cycle.won().median()).isEqualTo(30);
        assertThat(cycle.segments()).extracting(SalesCycle.Line::median).containsExactlyInAnyOrder(40.0, 20.0);
        assertThat(cycle.stages().getFirst().name()).isEqualTo("lead");
        assertThat(cycle.stages().getFirst().deals()).isEqualTo(3);
    }

    @Test
    void aDealIsStuckWhenItStandsLongerThanMostEverDid() {
        var deals = new ArrayList<Deal>();
        for (int i = 1; i <= 10; i++) deals.add(deal(i, "", "trial", 100, "lost", 100 - i));
        deals.add(deal(20, "", "trial", 8));
        deals.add(deal(21, "", "trial", 30));
        var stuck = SalesCycle.of(deals, account -> "", DAY).stuck();
        assertThat(stuck).extracting(one -> one.deal().account()).containsExactly(21);
        assertThat(stuck.getFirst().usual()).as("the ninth of ten").isEqualTo(9);
    }

    @Test
    void sourcesCountOpenDealsAndThoseThatEndedWithinAYear() {
        var mix = SourceMix.of(
                List.of(
                        deal(1, "Outbound", "lead", 3),
                        deal(2, "outbound", "lead", 90, "won", 20),
                        deal(3, "inbound", "lead", 90, "lost", 20),
                        deal(4, "inbound", "lead", 900, "lost", 800),
                        deal(5, "", "lead", 9)),
                DAY);
        assertThat(mix.lines().getFirst().source()).isEqualTo("outbound");
        assertThat(mix.lines().getFirst().winRate()).isEqualTo(1);
        assertThat(mix.shareOf(List.of("outbound")))
                .as("of those with a source")
                .isCloseTo(2 / 3.0, within(1e-12));
        assertThat(SourceMix.of(List.of(deal(5, "", "lead", 9)), DAY).shareOf(List.of("outbound")))
                .isNaN();
    }

    /// F60's golden case.
    @Test
    void theLargestCustomerMissingLeavesTheRest() {
        var revenue = new java.util.TreeMap<String, Money>();
        var shares = List.of(50, 20, 10, 10, 5, 5);
        for (int i = 0; i < shares.size(); i++) revenue.put("c" + i, new Money(shares.get(i) * 100L, "USD"));
        var cash = new Cash(120_000, 10_000, DAY.minusDays(61));
        var found = Dependence.of(revenue, "USD", DAY, Map.of("c0", 12.0, "c5", 3.0), cash);
        assertThat(found.now().hhi()).isCloseTo(0.315, within(1e-9));
        assertThat(found.now().effective()).isCloseTo(3.17, within(0.01));
        var without = found.largest().getFirst();
        assertThat(without.account()).isEqualTo("c0");
        assertThat(without.left()).isEqualTo(new Money(5_000, "USD"));
        assertThat(without.then().top1()).isCloseTo(0.4, within(1e-12));
        assertThat(found.hours()).isEqualTo(15);
        assertThat(without.hours()).isEqualTo(12);
        assertThat(found.runway()).as("two of twelve months have passed").isCloseTo(10, within(0.01));
        assertThat(without.runway())
                .as("it paid 4.17 a month of the 10,000 that are burnt")
                .isCloseTo(found.runway() * 10_000 / (10_000 + 50.0 / 12), within(1e-9));
        assertThat(new Cash(100, -5, DAY).runway(DAY, Money.zero("USD"))).isInfinite();
        assertThat(Dependence.of(revenue, "USD", DAY, Map.of(), null).runway()).isNaN();
    }

    @Test
    void switchingCostsHoursAndMonthsPaidTwiceByAYearsPrice() {
        var records = List.of(
                new NewSwitch("a", "Rotaplan", DAY, 10, 0.5, 3, List.of("Old shifts")),
                new NewSwitch("b", "rotaplan", DAY, 20, null, 0, List.of("old shifts ", "")),
                new NewSwitch("c", "Paper", DAY, 5, null, 0, List.of()));
        var found = SwitchingCost.of(
                records,
                Map.of("a", new Money(12_000_00, "USD"), "b", new Money(10_000_00, "USD")),
                new Money(100_00, "USD"),
                DAY);
        assertThat(found.records().getFirst().cost()).isEqualTo(new Money(4_000_00, "USD"));
        var rotaplan = found.incumbents().getFirst();
        assertThat(rotaplan.customers()).isEqualTo(2);
        assertThat(rotaplan.median()).isCloseTo((4.0 / 12 + 0.2) / 2, within(1e-9));
        assertThat(found.records().getLast().share())
                .as("its price is not known")
                .isNaN();
        assertThat(found.gaps()).containsExactly(new SwitchingCost.Gap("Old shifts", 2));
    }

    @Test
    void theLastWordAboutACustomerAndWhatTheyUsedBeforeCounts() {
        try (var database = TestPostgres.database("motion")) {
            var switches = new Switches(
                    database, () -> DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
            switches.record(new NewSwitch("a", "Paper", DAY, 10, null, 0, List.of("x")), "ann");
            switches.record(new NewSwitch("a", "paper", DAY, 12, 0.5, 0, List.of()), "ben");
            assertThat(switches.as(DAY)).extracting(NewSwitch::hours).containsExactly(12.0);
            assertThat(switches.as(DAY.minusDays(1))).isEmpty();
            assertThatThrownBy(() ->
                            switches.record(new NewSwitch("", "", DAY.plusDays(1), -1, 2.0, 999, List.of()), "ann"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems()).hasSize(6));
        }
    }

    @Test
    void quantilesAreThoseOfTheSortedNumbers() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var numbers = random.doubles(1 + random.nextInt(30)).boxed().toList();
            var sorted =
                    numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            var found = Quantiles.of(numbers);
            long atMost =
                    Arrays.stream(sorted).filter(one -> one <= found.p85()).count();
            assertThat(atMost).isGreaterThanOrEqualTo((long) Math.ceil(0.85 * sorted.length));
            assertThat(Arrays.stream(sorted).filter(one -> one < found.p85()).count())
                    .isLessThan((long) Math.ceil(0.85 * sorted.length));
            assertThat(Arrays.stream(sorted).filter(one -> one < found.median()).count())
                    .isEqualTo(Arrays.stream(sorted)
                            .filter(one -> one > found.median())
                            .count());
        }
    }
}
