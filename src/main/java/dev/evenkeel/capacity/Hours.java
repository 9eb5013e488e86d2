package dev.evenkeel.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Minutes as hours in words: `12`, `7.5`.
final class Hours {
    private Hours() {}

    static String say(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
