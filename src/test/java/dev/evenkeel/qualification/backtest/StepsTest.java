package dev.evenkeel.qualification.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.accounts.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static Told told(String value, int day) {
        return new Told(1, "plan", value, Instant.EPOCH.plusSeconds(day * 86_400L), new UUID(0, day));
    }

    @Test
    void theLatestFactThatIsSeenCounts() {
        var free = told("free", 1);
        var team = told("team", 5);
        var business = told("business", 9);
        // That of day 5 arrives after that of day 9: it is never seen.
        var seen = Map.of(free, 1L, team, 12L, business, 10L);

        var steps = Steps.of(List.of(free, team, business), seen::get);

        assertThat(steps.on(0)).isNull();
        assertThat(steps.on(9)).isEqualTo("free");
        assertThat(steps.on(10)).isEqualTo("business");
        assertThat(steps.on(30)).isEqualTo("business");
    }

    @Test
    void theDealThatIsOpenCountsBeforeOneThatIsClosed() {
        var won = new Told(7, "stage", "won", Instant.EPOCH.plusSeconds(3 * 86_400L), new UUID(0, 1));
        var open = new Told(8, "stage", "trial", Instant.EPOCH.plusSeconds(5 * 86_400L), new UUID(0, 2));
        var lost = new Told(8, "stage", "lost", Instant.EPOCH.plusSeconds(9 * 86_400L), new UUID(0, 3));

        var steps = DealsOverTime.latest(List.of(won, open, lost), FactsOverTime::day);

        assertThat(steps.on(2)).isNull();
        assertThat(steps.on(4)).hasToString("LatestDeal[open=false, fields={stage=won}]");
        assertThat(steps.on(6)).hasToString("LatestDeal[open=true, fields={stage=trial}]");
        assertThat(steps.on(9)).hasToString("LatestDeal[open=false, fields={stage=lost}]");
    }
}
