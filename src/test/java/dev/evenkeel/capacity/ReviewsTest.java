package dev.evenkeel.capacity;

import static dev.evenkeel.capacity.CapacityWorld.TODAY;
import static dev.evenkeel.capacity.CapacityWorld.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One person for backend, 40 hours a week, from Monday, 5 January 2026; four weeks end in January.
class ReviewsTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private final CapacityWorld world = new CapacityWorld().withTwoPeople();
    private final Reviews reviews = new Reviews(world.ledger);

    @AfterEach
    void close() {
        world.close();
    }

    private void promise(String key, Firmness firmness, double hours, int weeks) {
        world.plans.put(
                work(
                        key,
                        firmness,
                        "backend",
                        hours,
                        TODAY,
                        TODAY.plusWeeks(weeks).minusDays(3)),
                "pat");
    }

    @Test
    void holdsWhatIsAskedForAgainstWhatIsThereMonthByMonth() {
        promise("sold", Firmness.CUSTOMER, 100, 4);
        promise("plan", Firmness.FORECAST, 40, 4);
        var review = reviews.on(TODAY, 2);
        assertThat(review.months()).containsExactly(JANUARY, JANUARY.plusMonths(1));
        var january = review.lines().getFirst();
        assertThat(january.there()).isEqualTo(160);
        assertThat(january.promised()).isEqualTo(100);
        assertThat(january.hoped()).isEqualTo(40);
        assertThat(january.left()).isEqualTo(20);
        assertThat(review.lines().get(1).left()).as("and February's 160").isEqualTo(180);
        assertThat(review.gaps()).isEmpty();
    }

    @Test
    void saysWhatCouldBeDoneAboutWhatIsMissing() {
        promise("sold", Firmness.CUSTOMER, 130, 4);
        promise("plan", Firmness.FORECAST, 30, 4);
        promise("guess", Firmness.SPECULATIVE, 24, 4);
        promise("whim", Firmness.SPECULATIVE, 16, 4);
        var gap = reviews.on(TODAY, 2).gaps().getFirst();
        assertThat(gap.line().month()).isEqualTo(JANUARY);
        assertThat(gap.missing()).isEqualTo(40);
        assertThat(gap.decline())
                .as("the guesses are enough, and the larger goes first")
                .extracting(one -> one.commitment().key())
                .containsExactly("guess", "whim");
        assertThat(gap.isCovered()).isTrue();
        assertThat(gap.later())
                .as("the fifth week has room for 40 hours")
                .isEqualTo(TODAY.plusWeeks(4).plusDays(4));
        assertThat(gap.people()).as("40 hours in four weeks of 40").isCloseTo(0.25, within(1e-9));
    }

    @Test
    void whereEverythingIsSoldOnlyPeopleHelp() {
        promise("sold", Firmness.CONTRACTUAL, 600, 12);
        world.plans.put(
                new PlanLine.Reserve("floor", PlanLine.Purpose.EXPLORATION, "backend", 0.25, null, TODAY, null), "pat");
        var gap = reviews.on(TODAY, 1).gaps().getFirst();
        assertThat(gap.decline()).isEmpty();
        assertThat(gap.later()).isNull();
        assertThat(gap.isCovered()).isFalse();
        assertThat(gap.people()).isPositive();
    }
}
