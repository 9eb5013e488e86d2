package dev.evenkeel.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {
    private Instant now = Instant.parse("2026-03-12T09:00:00Z");
    private final FailedSignIns failures = new FailedSignIns(() -> now);

    @Test
    void asksForPatienceAfterFiveFailures() {
        for (int i = 0; i < 4; i++) failures.failed("ines", "10.0.0.1");
        assertThat(failures.tooMany("ines", "10.0.0.1")).isFalse();

        failures.failed("ines", "10.0.0.1");

        assertThat(failures.tooMany("ines", "10.0.0.1")).isTrue();
        assertThat(failures.tooMany("tom", "10.0.0.1")).isFalse();
    }

    @Test
    void forgetsAfterFiveMinutes() {
        for (int i = 0; i < 5; i++) failures.failed("ines", "10.0.0.1");

        now = now.plus(Duration.ofMinutes(5));

        assertThat(failures.tooMany("ines", "10.0.0.1")).isFalse();
        failures.failed("ines", "10.0.0.1");
        assertThat(failures.tooMany("ines", "10.0.0.1")).isFalse();
    }

    @Test
    void aStrangerElsewhereCannotLockAUserOut() {
        for (int i = 0; i < 20; i++) failures.failed("ines", "192.0.2.7");

        assertThat(failures.tooMany("INES", "192.0.2.7")).isTrue();
        assertThat(failures.tooMany("ines", "10.0.0.1")).isFalse();
    }

    @Test
    void anAddressThatTriesManyNamesIsStopped() {
        for (int i = 0; i < 50; i++) failures.failed("user" + i, "192.0.2.7");

        assertThat(failures.tooMany("ines", "192.0.2.7")).isTrue();
    }

    @Test
    void forgivesOnSuccess() {
        for (int i = 0; i < 5; i++) failures.failed("ines", "10.0.0.1");

        failures.succeeded("ines", "10.0.0.1");

        assertThat(failures.tooMany("ines", "10.0.0.1")).isFalse();
    }
}
