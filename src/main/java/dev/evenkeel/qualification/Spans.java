package dev.evenkeel.qualification;

import dev.evenkeel.activity.Window;
import dev.evenkeel.rules.Section;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads spans of days such as `28d`, `4w` and `always`.
final class Spans {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([dw])");
    private static final int MOST_DAYS = 3660;

    private Spans() {}

    /// A window of events.
    ///
    /// @param otherwise the window when none is written
    static @Nullable Window window(Section section, @Nullable Window otherwise) {
        var offset = section.has("offset") ? days(section, "offset", "`7d` or `4w`") : Integer.valueOf(0);
        var written = section.scalar("window");
        if (written == null)
            return otherwise == null || offset == null ? otherwise : new Window(otherwise.days(), offset);
        if (written.text().equals("always")) return new Window(Window.ALL_DAYS, offset == null ? 0 : offset);
        var days = days(section, "window", "`28d` or `4w`, or `always`");
        return days == null ? null : new Window(days, offset == null ? 0 : offset);
    }

    static @Nullable Integer days(Section section, String key, String examples) {
        var written = section.scalar(key);
        if (written == null) return null;
        var days = parse(written.text());
        if (days.isPresent()) return days.get();
        section.document()
                .refuse(
                        written.place(),
                        "`" + written.text() + "` is not possible for `" + key + "`",
                        "Write days or weeks, such as " + examples);
        return null;
    }

    private static Optional<Integer> parse(String text) {
        var span = SPAN.matcher(text);
        if (!span.matches()) return Optional.empty();
        var days = Integer.parseInt(span.group(1)) * (span.group(2).equals("w") ? 7 : 1);
        return days >= 1 && days <= MOST_DAYS ? Optional.of(days) : Optional.empty();
    }
}
