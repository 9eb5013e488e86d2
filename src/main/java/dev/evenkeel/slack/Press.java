package dev.evenkeel.slack;

import dev.evenkeel.desk.Ruling;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a button of a card means.
record Press(long request, int round, String step) {
    /// How the buttons that decide are called.
    static final Pattern DECIDING = Pattern.compile("desk_(approve|approve_if|decline)");
    static final String OPEN = "desk_open";

    private static final Pattern VALUE = Pattern.compile("(\\d{1,18})/(\\d{1,9})/(.+)");

    static String action(Ruling ruling) {
        return "desk_" + ruling.name().toLowerCase(java.util.Locale.ROOT);
    }

    static Ruling ruling(String action) {
        return Ruling.of(action.substring("desk_".length()));
    }

    static Optional<Press> read(String value) {
        var parts = VALUE.matcher(value);
        return parts.matches()
                ? Optional.of(
                        new Press(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    String value() {
        return request + "/" + round + "/" + step;
    }
}
