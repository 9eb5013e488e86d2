package dev.evenkeel.web.accounts;

import dev.evenkeel.accounts.People;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.TimelineEntry;
import dev.evenkeel.activity.TimelineQuestion;
import dev.evenkeel.activity.Window;
import dev.evenkeel.qualification.Score;
import dev.evenkeel.web.accounts.Timeline.Day;
import dev.evenkeel.web.accounts.Timeline.Moment;
import dev.evenkeel.web.layout.AsOf;
import dev.evenkeel.web.layout.Choice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The history of an account or a person, for reading.
public final class Timelines {
    private static final int PART = 60;
    private static final int DETAILS = 4;
    private static final int EXPORTED = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Activity activity;
    private final People people;

    public Timelines(Activity activity, People people) {
        this.activity = activity;
        this.people = people;
    }

    /// @param score whose signals the query may name
    public Timeline of(
            Grain grain, int subject, List<String> path, TimelineQuery query, @Nullable Score score, AsOf asOf) {
        var offset = query.before().matches("\\d{1,9}") ? Integer.parseInt(query.before()) : 0;
        var entries = activity.timeline(question(grain, subject, query, score, asOf, offset, PART + 1));
        var shown = entries.subList(0, Math.min(PART, entries.size()));
        return new Timeline(
                path,
                query,
                List.of(),
                List.of(),
                days(shown, grain, asOf, offset > 0, entries.size() > PART),
                entries.size() > PART ? Integer.toString(offset + PART) : null);
    }

    /// All that a query means, for export; at most [#EXPORTED].
    public Stream<Moment> all(Grain grain, int subject, TimelineQuery query, @Nullable Score score, AsOf asOf) {
        var entries = activity.timeline(question(grain, subject, query, score, asOf, 0, EXPORTED));
        var names = names(entries, asOf);
        return entries.stream().map(entry -> moment(entry, names.get(entry.person())));
    }

    private TimelineQuestion question(
            Grain grain, int subject, TimelineQuery query, @Nullable Score score, AsOf asOf, int offset, int limit) {
        var behind = evidence(score, query.signal());
        var window = behind == null ? null : behind.window();
        var filter = behind == null || behind.events() == null ? named(query.event()) : meant(behind.events());
        var last = query.to() == null || query.to().isAfter(asOf.day()) ? asOf.day() : query.to();
        var to = window == null ? last : asOf.day().minusDays(window.offset());
        var from = window == null || window.days() == Window.ALL_DAYS ? query.from() : to.minusDays(window.days() - 1L);
        var person = people.withKey(query.person()).map(found -> found.id()).orElse(null);
        return new TimelineQuestion(grain, subject, filter, person, from, to, offset, limit);
    }

    /// A signal over any activity means every track call, but a timeline without names would list all calls.
    private EventFilter meant(EventFilter filter) {
        if (!filter.events().isEmpty() || !filter.pages().isEmpty()) return filter;
        return new EventFilter(activity.trackNames(), Set.of(), filter.where());
    }

    private static Score.@Nullable Evidence evidence(@Nullable Score score, String signal) {
        if (score == null || signal.isEmpty()) return null;
        return score.contributions().stream()
                .flatMap(contribution -> contribution.evidence().stream())
                .filter(evidence -> evidence.signal().equals(signal))
                .findFirst()
                .orElse(null);
    }

    private static EventFilter named(String name) {
        return name.isEmpty() ? EventFilter.ANY_ACTIVITY : new EventFilter(Set.of(name), Set.of(name), List.of());
    }

    /// @param after whether later events stand before these; @param before whether earlier ones follow
    private List<Day> days(List<TimelineEntry> entries, Grain grain, AsOf asOf, boolean after, boolean before) {
        var names = grain == Grain.ACCOUNT ? names(entries, asOf) : Map.<Integer, Choice>of();
        var days = new LinkedHashMap<LocalDate, List<Moment>>();
        for (var entry : entries)
            days.computeIfAbsent(LocalDate.ofInstant(entry.at(), ZoneOffset.UTC), day -> new ArrayList<>())
                    .add(moment(entry, names.get(entry.person())));
        var result = new ArrayList<Day>();
        for (var day : days.entrySet()) {
            boolean cut = (after && result.isEmpty()) || (before && result.size() == days.size() - 1);
            result.add(new Day(day.getKey(), cut ? 0 : day.getValue().size(), day.getValue()));
        }
        return result;
    }

    private Map<Integer, Choice> names(List<TimelineEntry> entries, AsOf asOf) {
        var names = new LinkedHashMap<Integer, Choice>();
        people.named(entries.stream().map(TimelineEntry::person).distinct().toList(), asOf.seen())
                .forEach(person -> names.put(person.id(), new Choice(person.key(), person.name())));
        return names;
    }

    private static Moment moment(TimelineEntry entry, @Nullable Choice person) {
        var kind = entry.kind().name().toLowerCase(Locale.ROOT);
        var data = JSON.readTree(entry.data());
        return new Moment(
                entry.at(),
                kind,
                entry.name().isEmpty() ? kind : entry.name(),
                person,
                details(data),
                whole(entry, kind, data),
                entry.source(),
                entry.clamped());
    }

    private static List<Choice> details(JsonNode data) {
        return data.properties().stream()
                .filter(property -> property.getValue().isValueNode())
                .limit(DETAILS)
                .map(property -> new Choice(
                        property.getValue().asString(), property.getKey().replace('_', ' ')))
                .toList();
    }

    private static String whole(TimelineEntry entry, String kind, JsonNode data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", kind);
        if (!entry.name().isEmpty()) event.put("name", entry.name());
        event.put("id", entry.id().uuid().toString());
        event.put("timestamp", entry.at().toString());
        event.put("receivedAt", entry.receivedAt().toString());
        event.put("data", data);
        if (!entry.context().equals("{}")) event.put("context", JSON.readTree(entry.context()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event);
    }
}
