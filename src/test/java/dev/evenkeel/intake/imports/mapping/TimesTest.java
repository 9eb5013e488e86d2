package dev.evenkeel.intake.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "2021-03-04,                        2021-03-04T00:00:00Z",
        "2021-03-04T05:06:07Z,              2021-03-04T05:06:07Z",
        "2021-03-04T05:06,                  2021-03-04T05:06:00Z",
        "2021-03-04 05:06:07,               2021-03-04T05:06:07Z",
        "2021-03-04 05:06:07.123456789,     2021-03-04T05:06:07.123456Z",
        "2021-03-04 05:06:07+00,            2021-03-04T05:06:07Z",
        "2021-03-04 05:06:07 UTC,           2021-03-04T05:06:07Z",
        "2021-03-04T05:06:07+02:00,         2021-03-04T03:06:07Z",
        "2021-03-04T05:06:07.5-0530,        2021-03-04T10:36:07.500Z",
        "1614834367,                        2021-03-04T05:06:07Z",
        "1614834367.25,                     2021-03-04T05:06:07.250Z",
        "1614834367123,                     2021-03-04T05:06:07.123Z",
        "1614834367123456,                  2021-03-04T05:06:07.123456Z"
    })
    void readsWhatFilesWrite(String text, Instant time) {
        assertThat(Times.of(text)).hasValue(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2021-02-30", "04/03/2021", "2021-03-04T25:00:00Z", "12:00", "99999999999999999999"
            })
    void readsNothingElse(String text) {
        assertThat(Times.of(text)).isEmpty();
    }

    @Test
    void readsNumbersAndFormats() {
        assertThat(Times.of(1614834367L)).hasValue(Instant.parse("2021-03-04T05:06:07Z"));
        assertThat(Times.of(new BigDecimal("1614834367.5"))).hasValue(Instant.parse("2021-03-04T05:06:07.500Z"));
        assertThat(Times.in("dd.MM.yyyy HH:mm").apply("04.03.2021 05:06"))
                .hasValue(Instant.parse("2021-03-04T05:06:00Z"));
        assertThat(Times.in("epoch_millis").apply("1614834367000")).hasValue(Instant.parse("2021-03-04T05:06:07Z"));
        assertThat(Times.in("MMM d, yyyy").apply("Mar 4, 2021")).hasValue(Instant.parse("2021-03-04T00:00:00Z"));
    }
}
