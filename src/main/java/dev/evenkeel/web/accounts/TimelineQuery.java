package dev.evenkeel.web.accounts;

import dev.evenkeel.web.layout.Link;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which events the reader wants to see. Texts are empty where nothing was asked.
///
/// @param signal the name of a signal of the chosen definition: the events behind its value
/// @param before the cursor that an earlier part gave
public record TimelineQuery(
        String event,
        String signal,
        String person,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String before) {
    public static TimelineQuery of(Map<String, String> asked) {
        return new TimelineQuery(
                asked.getOrDefault("event", ""),
                asked.getOrDefault("signal", ""),
                asked.getOrDefault("person", ""),
                day(asked.get("from")),
                day(asked.get("to")),
                asked.getOrDefault("before", ""));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    public boolean filtered() {
        return !event.isEmpty() || !signal.isEmpty() || !person.isEmpty() || from != null || to != null;
    }

    public Link link(List<String> path) {
        return Link.to(path.toArray(String[]::new))
                .with("event", event)
                .with("signal", signal)
                .with("person", person)
                .with("from", from)
                .with("to", to);
    }
}
