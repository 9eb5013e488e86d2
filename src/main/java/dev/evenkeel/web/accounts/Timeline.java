package dev.evenkeel.web.accounts;

import dev.evenkeel.web.layout.Choice;
import dev.evenkeel.web.layout.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Events of an account or a person, latest first, by day.
///
/// @param path of the page it stands on
/// @param events the names that occur, for the filter
/// @param people the people who occur, for the filter; empty on a person's page
/// @param earlier the cursor of the next, earlier part
public record Timeline(
        List<String> path,
        TimelineQuery query,
        List<Choice> events,
        List<Choice> people,
        List<Day> days,
        @Nullable String earlier) {
    public Link csv() {
        var link = query.link(path);
        return new Link(link.path() + "/timeline.csv", link.parameters());
    }

    /// The same with what its filters offer.
    public Timeline offering(List<String> names, List<Choice> members) {
        return new Timeline(path, query, names.stream().map(Choice::of).toList(), members, days, earlier);
    }

    /// One day's events.
    ///
    /// @param total how many there were that day; 0 where the part begins or ends within it
    public record Day(LocalDate day, int total, List<Moment> moments) {}

    /// One event.
    ///
    /// @param kind `track`, `page`, `identify` and so on
    /// @param person who did it, with the id of their page
    /// @param details the properties as names and short values
    /// @param json the whole event as it came in
    public record Moment(
            Instant at,
            String kind,
            String name,
            @Nullable Choice person,
            List<Choice> details,
            String json,
            String source,
            boolean clamped) {}
}
