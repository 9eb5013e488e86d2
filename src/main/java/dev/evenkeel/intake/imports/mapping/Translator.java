package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import dev.evenkeel.intake.ImportProblem;
import dev.evenkeel.intake.imports.rows.Columns;
import dev.evenkeel.intake.imports.rows.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Turns rows into events by a mapping. What has no time (people, accounts) holds from the beginning of time.
public final class Translator {
    /// F1: a time further in the future than this is set to the time of receipt, and marked.
    private static final Duration TOLERANCE = Duration.ofHours(1);

    private final Mapping mapping;
    private final Cells cells;
    private final String source;
    private final Ids ids = new Ids();
    private List<Integer> unnamed = List.of();
    private int columnsSeen = -1;

    public Translator(Mapping mapping, Columns columns, ColumnTypes types, String source) {
        this.mapping = mapping;
        this.cells = new Cells(columns, types);
        this.source = source;
    }

    /// The events that the row makes; none if there is anything wrong with it, which is then added to the problems.
    public List<Event> translate(Row row, Instant receivedAt, List<ImportProblem> problems) {
        var found = new ArrayList<ImportProblem>();
        var reading = new Reading(mapping, cells, row, found);
        var events = switch (mapping.kind()) {
            case EVENTS -> happening(reading, receivedAt);
            case PEOPLE -> person(reading, receivedAt);
            case ACCOUNTS -> account(reading, receivedAt);
            case DEALS -> deal(reading, receivedAt);
        };
        problems.addAll(found);
        return found.isEmpty() ? events : List.of();
    }

    private List<Event> happening(Reading row, Instant receivedAt) {
        var kind = kind(row);
        var at = row.requiredTime("at");
        var name = row.required("event");
        var user = row.id("user");
        var anonymous = row.id("anonymous");
        var account = row.id("account");
        var bot = row.flag("bot");
        if (user == null && anonymous == null && row.sound())
            row.problem(
                    "It says neither who did it nor on which device",
                    "Fill in the column that user or anonymous comes from");
        var data = json(row, new Data());
        var messageId = row.text("message_id");
        var id = row.text("id");
        if (!row.sound()) return List.of();
        var eventId = messageId != null
                ? ids.ofMessage(messageId)
                : id != null
                        ? ids.ofRow(id, kind, at, user, anonymous, name)
                        : ids.ofHappening(kind, at, data, user, anonymous, account, name);
        var event = event(eventId, kind, receivedAt)
                .at(at)
                .by(user, anonymous)
                .of(account)
                .called(name)
                .bot(bot)
                .with(data);
        return List.of(event.messageId(messageId).build());
    }

    private EventKind kind(Reading row) {
        var word = row.text("kind");
        return switch (word == null ? "track" : word.toLowerCase(java.util.Locale.ROOT)) {
            case "track" -> EventKind.TRACK;
            case "page" -> EventKind.PAGE;
            case "screen" -> EventKind.SCREEN;
            default -> {
                row.report("kind", word, "It is no kind of event", "Write track, page or screen");
                yield EventKind.TRACK;
            }
        };
    }

    /// A membership that began at a time of its own is a fact of its own.
    private List<Event> person(Reading row, Instant receivedAt) {
        var user = row.requiredId("user");
        var at = orAlways(row.time("at"));
        var since = row.time("since");
        var account = row.id("account");
        var data = new Data();
        row.into(data, "email");
        row.into(data, "name");
        var json = json(row, data);
        if (account == null || since == null || since.equals(at))
            return List.of(identified(user, account, at, json, receivedAt));
        return List.of(
                identified(user, null, at, json, receivedAt), identified(user, account, since, "{}", receivedAt));
    }

    private Event identified(String user, @Nullable String account, Instant at, String data, Instant receivedAt) {
        var id = ids.ofFact(EventKind.IDENTIFY, at, data, user, account);
        return event(id, EventKind.IDENTIFY, receivedAt)
                .at(at)
                .by(user, null)
                .of(account)
                .with(data)
                .build();
    }

    private List<Event> account(Reading row, Instant receivedAt) {
        var account = row.requiredId("account");
        var at = orAlways(row.time("at"));
        var data = new Data();
        row.into(data, "name");
        row.into(data, "domains");
        var json = json(row, data);
        var id = ids.ofFact(EventKind.GROUP, at, json, account);
        return List.of(event(id, EventKind.GROUP, receivedAt)
                .at(at)
                .of(account)
                .with(json)
                .build());
    }

    private List<Event> deal(Reading row, Instant receivedAt) {
        var deal = row.requiredId("deal");
        var account = row.requiredId("account");
        var at = row.requiredTime("at");
        var data = new Data();
        data.put("stage", row.required("stage"));
        for (var field : List.of("name", "currency", "owner")) row.into(data, field);
        row.numberInto(data, "amount");
        row.timeInto(data, "close_date");
        var json = json(row, data);
        var id = ids.ofFact(EventKind.DEAL, at, json, deal, account);
        return List.of(event(id, EventKind.DEAL, receivedAt)
                .at(at)
                .of(account)
                .called(deal)
                .with(json)
                .build());
    }

    private static Instant orAlways(@Nullable Instant at) {
        return at == null ? Instant.EPOCH : at;
    }

    private EventDraft event(EventId id, EventKind kind, Instant receivedAt) {
        return new EventDraft(id, kind, receivedAt, TOLERANCE, source);
    }

    private String json(Reading row, Data data) {
        row.rest(data, unnamed());
        return row.json(data);
    }

    /// The columns that nothing names; looked up again when more columns turn up.
    private List<Integer> unnamed() {
        if (!mapping.rest().all() || columnsSeen == cells.columns().count()) return unnamed;
        var names = cells.columns().names();
        var read = mapping.columnsRead();
        columnsSeen = names.size();
        unnamed = IntStream.range(0, columnsSeen)
                .filter(place -> !read.contains(names.get(place)))
                .boxed()
                .toList();
        return unnamed;
    }
}
