package dev.evenkeel.api.desk;

import dev.evenkeel.foundation.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// @param amount in the currency's main unit
record MoneyAnswer(BigDecimal amount, String currency) {
    static MoneyAnswer of(Money money) {
        return new MoneyAnswer(money.amount(), money.currency());
    }

    static @Nullable MoneyAnswer orNull(@Nullable Money money) {
        return money == null ? null : of(money);
    }
}
