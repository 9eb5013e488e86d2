package dev.evenkeel.intake.imports.mapping;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cells as texts, numbers and flags.
final class Words {
    /// A number as JSON writes it, short enough to survive any reader; 007 and long digit strings are ids.
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,12})?([eE][+-]?\\d{1,2})?");

    private Words() {}

    static String text(Object cell) {
        if (!(cell instanceof BigDecimal number)) return cell.toString().strip();
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    static @Nullable Object number(String text) {
        if (!NUMBER.matcher(text).matches()) return null;
        return text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0
                ? (Object) Long.valueOf(text)
                : new BigDecimal(text);
    }

    static @Nullable Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    /// A flag in any of the usual spellings; for columns that are known to be flags.
    static Optional<Boolean> flag(Object cell) {
        return switch (text(cell).toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1" -> Optional.of(true);
            case "false", "f", "no", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
