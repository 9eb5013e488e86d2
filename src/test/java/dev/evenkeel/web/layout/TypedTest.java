package dev.evenkeel.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    @Test
    void readsNumbersAsPeopleWriteThem() {
        assertThat(new Typed(Map.of("hours", " 1,200.5 ")).number("hours")).isEqualTo(1200.5);
        assertThat(new Typed(Map.of()).number("hours")).isZero();
        assertThat(new Typed(Map.of("months", "12")).whole("months", 3)).isEqualTo(12);
        assertThat(new Typed(Map.of("day", "2027-01-31")).dayOrNull("day")).isEqualTo(LocalDate.of(2027, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "many", "1e300", "NaN", "Infinity", "1.2.3", "--1", "99999999999999999999"})
    void asksAboutANumberThatCouldMeanAnything(String text) {
        var typed = new Typed(Map.of("hours", text));
        assertThat(typed.numberOrNull("hours")).isNull();
        assertThatThrownBy(typed::settle).isInstanceOf(Refused.class).hasMessageContaining(text);
    }

    @Test
    void tellsEverythingThatCannotBeReadAtOnce() {
        var typed = new Typed(Map.of("months", "1.5", "day", "+999999999-12-31", "price", "1000000000001"));
        assertThat(typed.whole("months", 12)).isEqualTo(12);
        assertThat(typed.day("day", LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
        typed.money("price", "EUR");
        typed.needed("client", "Name an account");
        assertThatThrownBy(typed::settle)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.where())
                                .containsExactly("months", "day", "price", "client"));
    }

    @Test
    void saysFieldsAndDaysInWords() {
        assertThat(Say.field("build_hours")).isEqualTo("build hours");
        assertThat(Say.field("hours.backend")).isEqualTo("hours of backend");
        assertThat(Say.field("desk.yaml:3:5")).isEqualTo("desk.yaml:3:5");
        assertThat(Say.quoted("`soon` is not a day")).isEqualTo("“soon” is not a day");
        assertThat(Say.dated("free from 2027-01-06, not 2027-13-40")).isEqualTo("free from 6 Jan 2027, not 2027-13-40");
    }
}
