package dev.evenkeel.qualification.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.activity.Lens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// F23 counted fast equals F23 counted by looking at every account on every day.
class CountingTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);

    private static Question question(int days, int horizon) {
        return new Question(FROM, FROM.plusDays(days - 1L), horizon, Outcome.DEAL_WON, Lens.AS_KNOWN);
    }

    private static Evidence evidence(Random random, int accounts, int days) {
        var evidence = new Evidence(
                days,
                new int[accounts],
                new int[accounts],
                new int[accounts],
                new double[accounts],
                new String[accounts],
                new int[accounts][days],
                new int[accounts][days]);
        for (int i = 0; i < accounts; i++) {
            evidence.accounts()[i] = i + 1;
            evidence.start()[i] = random.nextInt(days / 2);
            evidence.converted()[i] =
                    random.nextInt(3) > 0 ? Evidence.NEVER : evidence.start()[i] + 1 + random.nextInt(days);
            evidence.revenue()[i] = random.nextBoolean() ? Double.NaN : random.nextInt(100);
            evidence.owners()[i] = "seller " + i % 3;
            int points = random.nextInt(100);
            for (int day = 0; day < days; day++) {
                points = Math.clamp(points + random.nextInt(21) - 10, 0, 100);
                evidence.usage()[i][day] =
                        random.nextInt(12) == 0 ? Points.DISQUALIFIED : Points.of(points + random.nextInt(10) / 10.0);
                evidence.fit()[i][day] = Points.of(i % 4 * 10);
            }
        }
        return evidence;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void equalsALookAtEveryDay(long seed) {
        var random = new Random(seed);
        int days = 20 + random.nextInt(100);
        int horizon = 5 + random.nextInt(40);
        var evidence = evidence(random, 60, days);
        var counting = new Counting(question(days, horizon), evidence);
        for (double usage : List.of(0.0, 35.5, 60.0, 99.0)) {
            var numbers = counting.at(10, usage);
            var slow = new Slow(evidence, horizon, 10, usage);
            assertThat(numbers.precision().value()).isEqualTo(slow.precision());
            assertThat(numbers.base().value()).isEqualTo(slow.base());
            assertThat(numbers.conversions()).isEqualTo(slow.conversions.size());
            assertThat(numbers.caught()).isEqualTo(slow.caught.size());
            assertThat(numbers.lead().value()).isEqualTo(slow.medianLead());
            assertThat(numbers.raised()).hasSize(slow.raises);
            assertThat(numbers.ready() * days).isCloseTo(slow.qualified, Offset.offset(1e-6));
            if (numbers.lift().hasLimits())
                assertThat(numbers.lift().value())
                        .isBetween(numbers.lift().low(), numbers.lift().high());
        }
    }

    private static final class Slow {
        private double qualified;
        private double hits;
        private double risk;
        private double riskHits;
        private int raises;
        private final HashSet<Integer> conversions = new HashSet<>();
        private final HashSet<Integer> caught = new HashSet<>();
        private final List<Integer> leads = new ArrayList<>();

        Slow(Evidence evidence, int horizon, double fit, double usage) {
            for (int account = 0; account < evidence.size(); account++) {
                int lead = -1;
                for (int day = 0; day < evidence.days(); day++) {
                    int converted = evidence.converted()[account];
                    if (day < evidence.start()[account] || converted <= day) continue;
                    boolean hit = converted != Evidence.NEVER && converted > day && converted <= day + horizon;
                    risk++;
                    if (hit) riskHits++;
                    if (hit) conversions.add(account);
                    if (!isQualified(evidence, account, day, fit, usage)) continue;
                    qualified++;
                    if (hit) hits++;
                    if (hit && caught.add(account)) lead = converted - day;
                    boolean before = false;
                    for (int back = Math.max(evidence.start()[account], day - Tally.COOL_DOWN); back < day; back++)
                        before |= isQualified(evidence, account, back, fit, usage);
                    if (!before) raises++;
                }
                if (lead >= 0) leads.add(lead);
            }
        }

        private static boolean isQualified(Evidence evidence, int account, int day, double fit, double usage) {
            int points = evidence.usage()[account][day];
            return points != Points.DISQUALIFIED
                    && points / 10_000.0 >= usage
                    && evidence.fit()[account][day] / 10_000.0 >= fit;
        }

        double precision() {
            return hits / qualified;
        }

        double base() {
            return riskHits / risk;
        }

        double medianLead() {
            if (leads.isEmpty()) return Double.NaN;
            leads.sort(Integer::compare);
            int half = leads.size() / 2;
            return leads.size() % 2 == 1 ? leads.get(half) : (leads.get(half - 1) + leads.get(half)) / 2.0;
        }
    }

    @Test
    void evidenceIsTheSameAfterItWasKept() {
        var evidence = evidence(new Random(5), 40, 60);
        var again = EvidenceBytes.read(EvidenceBytes.of(evidence));
        var question = question(60, 20);
        assertThat(new Counting(question, again).at(10, 40)).isEqualTo(new Counting(question, evidence).at(10, 40));
        assertThat(new Counting(question, again).curve(10, 40))
                .isEqualTo(new Counting(question, evidence).curve(10, 40));
    }

    @Test
    void aHigherThresholdNeverRaisesMoreDays() {
        var counting = new Counting(question(80, 30), evidence(new Random(9), 80, 80));
        var ready = new ArrayList<Double>();
        for (int usage = 0; usage <= 100; usage += 10)
            ready.add(counting.at(0, usage).ready());
        assertThat(ready).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    /// Points of pure chance: the interval holds 1 in about 95 of 100 worlds.
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        int holding = 0;
        for (int world = 0; world < 100; world++) {
            var random = new Random(1_000 + world);
            var lift = new Counting(question(60, 20), evidence(random, 120, 60))
                    .at(0, 50)
                    .lift();
            if (lift.low() <= 1 && 1 <= lift.high()) holding++;
        }
        assertThat(holding).isBetween(86, 100);
    }
}
