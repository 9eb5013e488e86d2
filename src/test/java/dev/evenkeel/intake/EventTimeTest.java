package dev.evenkeel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTimeTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void correctsAClockThatIsWrong() {
        var sentAt = Instant.parse("2031-05-05T00:00:10Z");
        var original = Instant.parse("2031-05-05T00:00:00Z");
        assertThat(EventTime.of(RECEIVED, sentAt, original))
                .isEqualTo(new EventTime(Instant.parse("2026-11-23T09:59:50Z"), false));
    }

    @Test
    void believesTheOriginalTimeWhereNothingSaysWhenItWasSent() {
        var original = Instant.parse("2026-11-22T00:00:00Z");
        assertThat(EventTime.of(RECEIVED, null, original)).isEqualTo(new EventTime(original, false));
    }

    @Test
    void takesTheTimeOfReceiptWhereThereIsNoOther() {
        assertThat(EventTime.of(RECEIVED, RECEIVED, null)).isEqualTo(new EventTime(RECEIVED, false));
    }

    @Test
    void clampsWhatIsMoreThanAnHourAhead() {
        assertThat(EventTime.of(RECEIVED, null, RECEIVED.plusSeconds(3_600)))
                .isEqualTo(new EventTime(RECEIVED.plusSeconds(3_600), false));
        assertThat(EventTime.of(RECEIVED, null, RECEIVED.plusSeconds(3_601))).isEqualTo(new EventTime(RECEIVED, true));
        assertThat(EventTime.of(RECEIVED, RECEIVED.minusSeconds(7_200), RECEIVED))
                .isEqualTo(new EventTime(RECEIVED, true));
    }
}
