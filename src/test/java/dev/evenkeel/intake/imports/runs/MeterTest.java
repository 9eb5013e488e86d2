package dev.evenkeel.intake.imports.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.intake.Import;
import dev.evenkeel.intake.ImportState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeterTest {
    private static final Import IMPORT = new Import(
            new UUID(0, 1),
            "a.csv",
            null,
            null,
            0,
            ImportState.RUNNING,
            1,
            null,
            0,
            0,
            0,
            0,
            null,
            null,
            "ann",
            Instant.EPOCH,
            null,
            null);

    private Instant now = Instant.EPOCH;
    private final Meter meter = new Meter(() -> now, 0, 0);

    @Test
    void knowsNothingBeforeTheFirstRows() {
        var live = meter.on(IMPORT);
        assertThat(live.rate()).isZero();
        assertThat(live.timeLeft()).isNull();
    }

    @Test
    void tellsRateAndTimeLeft() {
        reached(1, 1_000, 0.1);
        reached(2, 2_000, 0.2);
        var live = meter.on(IMPORT);
        assertThat(live.rate()).isEqualTo(1_000);
        assertThat(live.timeLeft()).isEqualTo(Duration.ofSeconds(8));
        assertThat(live.done()).isEqualTo(2_000);
        assertThat(live.share()).isEqualTo(0.2);
    }

    @Test
    void forgetsWhatIsMoreThanSecondsAgo() {
        for (int second = 1; second <= 20; second++) reached(second, second * 10L, second / 1000.0);
        for (int second = 21; second <= 27; second++) reached(second, 200 + (second - 20) * 1_000L, second / 1000.0);
        assertThat(meter.on(IMPORT).rate()).isEqualTo(1_000);
    }

    private void reached(int second, long rows, double share) {
        now = Instant.EPOCH.plusSeconds(second);
        meter.reached(rows, share);
    }
}
