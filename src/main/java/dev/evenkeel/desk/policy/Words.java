package dev.evenkeel.desk.policy;

import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads values of the document that still know their places.
final class Words {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})(m|h|d)");
    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_A_DAY = 24;

    private Words() {}

    /// One text or a list of texts; what is none is noted.
    static List<Node.Scalar> list(Section section, String key) {
        var node = section.node(key);
        if (!(node instanceof Node.Sequence sequence)) {
            var single = section.scalar(key);
            return single == null ? List.of() : List.of(single);
        }
        var words = new ArrayList<Node.Scalar>();
        for (var item : sequence.items()) {
            if (item instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) words.add(scalar);
            else
                section.document()
                        .refuse(
                                item.place(),
                                "`" + key + "` lists texts, but this is " + item.inWords(),
                                "Write a text");
        }
        return words;
    }

    static List<String> texts(List<Node.Scalar> words) {
        return words.stream().map(Node.Scalar::text).toList();
    }

    static @Nullable LocalDate day(Section section, String key) {
        var scalar = section.scalar(key);
        if (scalar == null) return null;
        try {
            return LocalDate.parse(scalar.text());
        } catch (DateTimeException malformed) {
            section.document()
                    .refuse(
                            scalar.place(),
                            "`" + scalar.text() + "` is not a day",
                            "Write year, month and day, such as 2026-01-31");
            return null;
        }
    }

    /// Minutes; 0 when the key is absent or wrong.
    static long minutes(Section section, String key) {
        var scalar = section.scalar(key);
        if (scalar == null) return 0;
        var span = SPAN.matcher(scalar.text());
        if (span.matches() && Integer.parseInt(span.group(1)) > 0) return minutes(span.group(1), span.group(2));
        section.document()
                .refuse(
                        scalar.place(),
                        "`" + scalar.text() + "` is not a length of time",
                        "Write a number with m, h or d, such as 8h or 2d");
        return 0;
    }

    private static long minutes(String number, String unit) {
        long many = Long.parseLong(number);
        return switch (unit) {
            case "d" -> many * HOURS_A_DAY * MINUTES_AN_HOUR;
            case "h" -> many * MINUTES_AN_HOUR;
            default -> many;
        };
    }
}
