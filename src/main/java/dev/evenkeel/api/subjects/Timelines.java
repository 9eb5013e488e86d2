package dev.evenkeel.api.subjects;

import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Measure;
import dev.evenkeel.activity.TimelineEntry;
import dev.evenkeel.activity.TimelineQuestion;
import dev.evenkeel.activity.Window;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Nearest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads histories and puts names to the numbers in them.
@Component
final class Timelines {
    private final Activity activity;
    private final Chosen chosen;
    private final Subjects subjects;

    Timelines(Activity activity, Chosen chosen, Subjects subjects) {
        this.activity = activity;
        this.chosen = chosen;
        this.subjects = subjects;
    }

    /// Which entries are meant.
    record Which(
            Set<String> events,
            Set<String> pages,
            @Nullable String definition,
            @Nullable String signal,
            @Nullable LocalDate from,
            LocalDate asOf) {}

    private record Span(EventFilter filter, @Nullable LocalDate from, LocalDate to) {}

    TimelineAnswer answer(Grain grain, int subject, @Nullable Integer person, Which which, int limit, int offset) {
        if (offset < 0) throw new Refused("offset", offset + " is below 0", "Send next_offset of the answer before");
        var span = span(grain, which);
        // One more than wanted tells whether there are more.
        var entries = activity.timeline(
                new TimelineQuestion(grain, subject, span.filter(), person, span.from(), span.to(), offset, limit + 1));
        var page = entries.size() > limit ? entries.subList(0, limit) : entries;
        return new TimelineAnswer(
                span.from(), which.asOf(), named(page, which.asOf()), entries.size() > limit ? offset + limit : null);
    }

    private Span span(Grain grain, Which which) {
        if (which.signal() == null)
            return new Span(new EventFilter(which.events(), which.pages(), List.of()), which.from(), which.asOf());
        var measure = evidence(grain, which, which.signal());
        var window = measure.window();
        var to = which.asOf().minusDays(window.offset());
        var from = window.days() == Window.ALL_DAYS ? which.from() : to.minusDays(window.days() - 1L);
        return new Span(measure.filter(), from, to);
    }

    private Measure evidence(Grain grain, Which which, String name) {
        var definition = chosen.one(grain, which.definition());
        var signal = definition.signals().get(name);
        if (signal == null)
            throw new Refused(
                    "signal",
                    definition.name() + " has no signal " + name,
                    Nearest.remedy(name, definition.signals().keySet()));
        var measure = signal.evidence();
        if (measure == null)
            throw new Refused("signal", name + " is not made of events", "Look at the traits and deals instead");
        return measure;
    }

    private List<TimelineAnswer.Entry> named(List<TimelineEntry> entries, LocalDate asOf) {
        var people =
                names(Grain.PERSON, entries.stream().map(TimelineEntry::person).collect(Collectors.toSet()), asOf);
        var accounts = names(
                Grain.ACCOUNT, entries.stream().map(TimelineEntry::account).collect(Collectors.toSet()), asOf);
        return entries.stream()
                .map(entry -> new TimelineAnswer.Entry(
                        entry.id().uuid().toString(),
                        entry.kind().name().toLowerCase(Locale.ROOT),
                        entry.name(),
                        entry.at(),
                        entry.receivedAt(),
                        entry.clamped(),
                        people.get(entry.person()),
                        accounts.get(entry.account()),
                        entry.source(),
                        entry.data()))
                .toList();
    }

    private Map<Integer, Named> names(Grain grain, Set<Integer> ids, LocalDate asOf) {
        ids.remove(0);
        return ids.isEmpty() ? Map.of() : subjects.named(grain, ids, asOf);
    }
}
