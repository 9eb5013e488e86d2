package dev.evenkeel.rules;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// How our values look to CEL: numbers are doubles, and a date is the instant its day begins in UTC.
final class CelValue {
    private CelValue() {}

    /// Null when there is no value of the declared type.
    static @Nullable Object of(@Nullable Object value, ValueType type) {
        return switch (type) {
            case NUMBER -> value instanceof Number number ? finite(number.doubleValue()) : null;
            case FLAG -> value instanceof Boolean ? value : null;
            case TEXT -> value instanceof String ? value : null;
            case DATE -> value instanceof LocalDate day ? day.atStartOfDay().toInstant(ZoneOffset.UTC) : null;
        };
    }

    private static @Nullable Double finite(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
