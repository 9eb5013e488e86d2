package dev.evenkeel.qualification;

import dev.evenkeel.rules.ValueType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a trait or a deal's field says, in the type its signal declares. Senders write "250" where they mean 250.
public final class TypedValue {
    private TypedValue() {}

    /// Null when the value cannot be of that type.
    public static @Nullable Object of(@Nullable Object value, ValueType type) {
        if (value == null) return null;
        return switch (type) {
            case NUMBER -> number(value);
            case FLAG -> flag(value);
            case TEXT -> text(value);
            case DATE -> date(value);
        };
    }

    private static @Nullable Double number(Object value) {
        if (value instanceof Number number) return number.doubleValue();
        try {
            var number = value instanceof String text ? Double.parseDouble(text.strip()) : Double.NaN;
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException other) {
            return null;
        }
    }

    private static @Nullable Boolean flag(Object value) {
        if (value instanceof Boolean flag) return flag;
        return switch (value.toString().strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "1.0" -> true;
            case "false", "no", "0", "0.0" -> false;
            default -> null;
        };
    }

    private static @Nullable String text(Object value) {
        var text = value instanceof Number ? Words.plain(value).replace(",", "") : value.toString();
        return text.isEmpty() ? null : text;
    }

    /// A day, or the day that a time begins with: `2026-01-31T09:30:00Z`.
    private static @Nullable LocalDate date(Object value) {
        if (value instanceof LocalDate day) return day;
        var text = value.toString().strip();
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
