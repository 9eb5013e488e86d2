package dev.evenkeel.intake.imports.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads times as files write them. Without a format: ISO-8601 with `T` or a space, with or without seconds and offset,
/// a date
/// (its start in UTC), or seconds, milliseconds or microseconds since 1970, told apart by their size. Without an
/// offset, UTC.
public final class Times {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,19}(\\.\\d{1,9})?");
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[ ]['UTC'][XXX][XX][X]")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    /// The time a cell says; empty if it says none.
    public static Optional<Instant> of(Object cell) {
        try {
            return switch (cell) {
                case Instant time -> Optional.of(micros(time));
                case LocalDate date -> Optional.of(date.atStartOfDay().toInstant(ZoneOffset.UTC));
                case Long number -> Optional.of(ofNumber(BigDecimal.valueOf(number)));
                case BigDecimal number -> Optional.of(ofNumber(number));
                case String text -> Optional.of(ofText(text.strip()));
                default -> Optional.empty();
            };
        } catch (DateTimeException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    private static Instant ofText(String text) {
        if (NUMBER.matcher(text).matches()) return ofNumber(new BigDecimal(text));
        return micros(instant(ISO.parse(text)));
    }

    private static Instant ofNumber(BigDecimal number) {
        var size = number.abs();
        if (size.compareTo(BigDecimal.valueOf(100_000_000_000L)) < 0) return scaled(number, 6);
        if (size.compareTo(BigDecimal.valueOf(100_000_000_000_000L)) < 0) return scaled(number, 3);
        if (size.compareTo(BigDecimal.valueOf(100_000_000_000_000_000L)) < 0) return scaled(number, 0);
        return scaled(number, -3);
    }

    private static Instant scaled(BigDecimal number, int power) {
        return Instant.EPOCH.plus(number.scaleByPowerOfTen(power).longValue(), ChronoUnit.MICROS);
    }

    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant instant(TemporalAccessor parsed) {
        var date = LocalDate.from(parsed);
        var time = parsed.query(TemporalQueries.localTime());
        var zone = parsed.query(TemporalQueries.zone());
        return ZonedDateTime.of(date, time == null ? LocalTime.MIDNIGHT : time, zone == null ? ZoneOffset.UTC : zone)
                .toInstant();
    }

    /// A reader of times in the given format.
    ///
    /// @throws IllegalArgumentException if the format is none
    public static Function<String, Optional<Instant>> in(String format) {
        return switch (format) {
            case "epoch_seconds" -> epoch(6);
            case "epoch_millis" -> epoch(3);
            case "epoch_micros" -> epoch(0);
            default -> pattern(strict(format));
        };
    }

    private static Function<String, Optional<Instant>> epoch(int power) {
        return text ->
                NUMBER.matcher(text).matches() ? Optional.of(scaled(new BigDecimal(text), power)) : Optional.empty();
    }

    /// Refuses a 30 February rather than bending it to the 28th; for that, years must be years without an era.
    private static DateTimeFormatter strict(String format) {
        var parts = format.split("'", -1);
        for (int i = 0; i < parts.length; i += 2) parts[i] = parts[i].replace('y', 'u');
        return DateTimeFormatter.ofPattern(String.join("'", parts), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static Function<String, Optional<Instant>> pattern(DateTimeFormatter format) {
        return text -> {
            try {
                return Optional.of(micros(instant(format.parse(text))));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        };
    }
}
