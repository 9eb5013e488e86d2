package dev.evenkeel.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void keepsEveryCent() {
        var sum = Money.zero("usd");
        for (int i = 0; i < 1000; i++) sum = sum.plus(Money.of(new BigDecimal("0.10"), "USD"));
        assertThat(sum).isEqualTo(new Money(10_000, "USD"));
        assertThat(sum.times(0.3).by(3)).isEqualTo(new Money(1_000, "USD"));
    }

    @Test
    void knowsHowFineACurrencyIs() {
        assertThat(Money.of(new BigDecimal("1200"), "JPY").minor()).isEqualTo(1200);
        assertThat(Money.of(new BigDecimal("1.2345"), "KWD").minor()).isEqualTo(1234);
    }

    @Test
    void readsLikeMoney() {
        assertThat(new Money(1_200_000, "USD")).hasToString("USD 12,000");
        assertThat(new Money(-50, "EUR")).hasToString("−EUR 0.50");
    }

    @Test
    void neverMixesCurrencies() {
        assertThatThrownBy(() -> new Money(1, "USD").plus(new Money(1, "EUR"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Money(1, "Dollar")).isInstanceOf(Refused.class);
    }
}
