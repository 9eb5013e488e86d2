package dev.evenkeel.promises;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be sold today to one segment, on one page (M108).
///
/// @param segment empty for everybody
/// @param confident what can be sold today
/// @param later what can be sold with a date
/// @param desk what only the deal desk can let through
/// @param never what is not sold
/// @param left what is sold by the piece
/// @param signature the last one; null where nobody signed
public record SellToday(
        String segment,
        LocalDate day,
        List<Line> confident,
        List<Line> later,
        List<Line> desk,
        List<Line> never,
        List<Left> left,
        @Nullable Signature signature) {
    private static final int FRESH_DAYS = 7;

    /// @param say wording that is safe for the customer
    /// @param because why it stands here, for ourselves
    /// @param from the first day, where there is one
    /// @param chance that it is kept
    public record Line(
            String key,
            String title,
            String say,
            String because,
            List<String> limits,
            List<String> plans,
            @Nullable LocalDate from,
            @Nullable Double chance,
            @Nullable String owner) {}

    /// How many of a service can still be promised by some days.
    ///
    /// @param next the first day one more can be promised for; null where there is none
    public record Left(
            String key, String title, List<By> by, @Nullable LocalDate next) {}

    public record By(LocalDate day, long pieces) {}

    /// Whether product stands by it.
    public enum Standing {
        UNSIGNED,
        /// Signed, and it changed since, or it is more than a week ago.
        STALE,
        SIGNED
    }

    public Standing standing() {
        if (signature == null) return Standing.UNSIGNED;
        boolean old = signature.day().plusDays(FRESH_DAYS).isBefore(day);
        return old || !signature.content().equals(content()) ? Standing.STALE : Standing.SIGNED;
    }

    /// Whether it reads otherwise than when it was signed.
    public boolean isChanged() {
        return signature != null && !signature.content().equals(content());
    }

    SellToday signed(@Nullable Signature by) {
        return new SellToday(segment, day, confident, later, desk, never, left, by);
    }

    /// What product signs: which capability stands where and from when. How many are left changes with every
    /// promise.
    String content() {
        return Stream.of(confident, later, desk, never)
                .map(lines -> lines.stream()
                        .map(line -> line.key()
                                + (lines == later ? "@" + line.from() : "")
                                + (line.limits().isEmpty() ? "" : line.limits()))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" | "));
    }
}
