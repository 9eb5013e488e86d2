package dev.evenkeel.playbooks;

import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Section;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as documents write them: `30m`, `12h`, `3d`, `2w`.
final class TimeSpans {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})(m|h|d|w)");
    private static final int DAYS_A_WEEK = 7;
    static final Duration LONGEST = Duration.ofDays(731);

    private TimeSpans() {}

    /// @param least the shortest that makes sense
    /// @param short what is wrong with a shorter one
    static @Nullable Duration read(Section section, String key, Duration least, String tooShort) {
        var scalar = section.scalar(key);
        if (scalar == null) return null;
        var span = parse(scalar);
        var document = section.document();
        if (span == null) {
            document.refuse(
                    scalar.place(),
                    "`" + scalar.text() + "` is no time, as `" + key + "` should be",
                    "Write minutes, hours, days or weeks: 30m, 12h, 3d, 2w");
            return null;
        }
        if (span.compareTo(least) < 0)
            document.refuse(scalar.place(), tooShort, "Write `" + key + ": 2d`, or remove it");
        if (span.compareTo(LONGEST) > 0)
            document.refuse(scalar.place(), "`" + scalar.text() + "` is longer than two years", "Write a shorter time");
        return span;
    }

    /// The same in whole days, at least one.
    static @Nullable Integer days(Section section, String key) {
        var span = read(section, key, Duration.ofDays(1), "`" + key + "` is at least a day");
        return span == null ? null : (int) span.toDays();
    }

    private static @Nullable Duration parse(Node.Scalar scalar) {
        var match = SPAN.matcher(scalar.text().strip());
        if (!match.matches()) return null;
        int number = Integer.parseInt(match.group(1));
        return switch (match.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "w" -> Duration.ofDays((long) number * DAYS_A_WEEK);
            default -> Duration.ofDays(number);
        };
    }
}
