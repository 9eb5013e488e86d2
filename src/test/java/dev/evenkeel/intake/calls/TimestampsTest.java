package dev.evenkeel.intake.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    @Test
    void readsWhatTheLibraryWrites() {
        var random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            var instant = Instant.ofEpochSecond(
                    random.nextLong(-62_135_596_800L, 253_402_300_799L),
                    random.nextBoolean() ? random.nextInt(1_000) * 1_000_000L : random.nextInt(1_000_000_000));
            assertThat(Timestamps.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:28:19+02:00, 2026-11-23T05:28:19Z",
        "2026-11-23T07:28:19.5-08:00, 2026-11-23T15:28:19.5Z",
        "2026-11-23T07:28:19, 2026-11-23T07:28:19Z",
        "2026-11-23 07:28:19, 2026-11-23T07:28:19Z",
        "2026-11-23, 2026-11-23T00:00:00Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    })
    void readsOtherFormsToo(String text, Instant instant) {
        assertThat(Timestamps.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026",
                "2026-13-01T00:00:00Z",
                "2025-02-29T00:00:00Z",
                "2026-01-01T24:00:01Z",
                "2026-01-01T00:00:60Z",
                "2026-01-01T00:00:00.1x3Z",
                "1795418783906",
                "2026-01-0aT00:00:00Z",
                "Mon Nov 23 2026"
            })
    void findsNoTimeInWhatIsNone(String text) {
        assertThat(Timestamps.parse(text)).isNull();
    }
}
