package dev.evenkeel.desk;

import dev.evenkeel.foundation.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Requests and their audit trails in PostgreSQL.
final class Trails {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<? extends Happening>> WORDS = Map.of(
            "submitted", Happening.Submitted.class,
            "ruled", Happening.Ruled.class,
            "taken back", Happening.TakenBack.class,
            "delegated", Happening.Delegated.class,
            "escalated", Happening.Escalated.class,
            "withdrawn", Happening.Withdrawn.class);

    private final Database database;

    Trails(Database database) {
        this.database = database;
    }

    /// A new request without any entry; empty where one of this reference is there already.
    Optional<Long> open(@Nullable String reference, String by, Instant at, Ask ask) {
        @Language("SQL")
        var insert = """
                insert into desk.request (reference, asked_by, asked_at, account, kind, capability, state, state_at)
                values (?, ?, ?, ?, ?, ?, 'WAITING', ?) on conflict (reference) do nothing returning id""";
        return database.sql()
                .sql(insert)
                .param(reference)
                .params(by, Timestamp.from(at), ask.account(), ask.kind().name())
                .param(alike(ask.capability()))
                .param(Timestamp.from(at))
                .query(Long.class)
                .optional();
    }

    /// Nobody else changes the request until the transaction ends.
    boolean lock(long id) {
        return database.sql()
                .sql("select id from desk.request where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void add(long id, Entry entry) {
        @Language("SQL")
        var insert =
                "insert into desk.entry (request, number, at, said_by, what, body) values (?, ?, ?, ?, ?, ?::jsonb)";
        database.sql()
                .sql(insert)
                .params(id, entry.number(), Timestamp.from(entry.at()), entry.by())
                .params(word(entry.what()), JSON.writeValueAsString(entry.what()))
                .update();
    }

    /// Keeps for lists where the request stands.
    void keep(long id, Standing standing) {
        var ask = standing.ask();
        database.sql()
                .sql(
                        "update desk.request set state = ?, state_at = ?, account = ?, kind = ?, capability = ? where id = ?")
                .params(
                        standing.state().name(),
                        Timestamp.from(standing.since()),
                        ask.account(),
                        ask.kind().name())
                .param(alike(ask.capability()))
                .param(id)
                .update();
    }

    Optional<Request> with(long id) {
        return load("where id = ?", List.of(id), 1).stream().findFirst();
    }

    Optional<Request> withReference(String reference) {
        return load("where reference = ?", List.of(reference), 1).stream().findFirst();
    }

    /// The oldest first.
    List<Request> waiting() {
        return load("where state = 'WAITING' order by asked_at, id", List.of(), Integer.MAX_VALUE);
    }

    List<Long> waitingIds() {
        return database.sql()
                .sql("select id from desk.request where state = 'WAITING' order by id")
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /// Those that wait for nobody any more, the latest first.
    List<Request> settled(int limit) {
        return load("where state <> 'WAITING' order by state_at desc, id desc", List.of(), limit);
    }

    /// All as they stood then, the latest first.
    List<Request> until(Instant end) {
        return load(
                        "where asked_at < ? order by asked_at desc, id desc",
                        List.of(Timestamp.from(end)),
                        Integer.MAX_VALUE)
                .stream()
                .flatMap(request -> request.until(end).stream())
                .toList();
    }

    /// Those for the same capability; of the same kind where none is named. The latest first.
    /// Those whose title, account or asker contains a text, the latest first.
    List<Request> find(String text, int limit) {
        var like = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return load("""
                where account ilike ? or asked_by ilike ? or id in (
                    select request from desk.entry where number = 1 and body -> 'ask' ->> 'title' ilike ?)
                order by asked_at desc, id desc""", List.of(like, like, like), limit);
    }

    List<Request> similar(Ask ask, int limit) {
        var capability = alike(ask.capability());
        return capability == null
                ? load(
                        "where kind = ? and capability is null order by asked_at desc, id desc",
                        List.of(ask.kind().name()),
                        limit)
                : load("where capability = ? order by asked_at desc, id desc", List.of(capability), limit);
    }

    List<Request> ofKind(Kind kind, int limit) {
        return load(
                "where kind = ? and state <> 'WAITING' order by state_at desc, id desc", List.of(kind.name()), limit);
    }

    private List<Request> load(String which, List<?> params, int limit) {
        record Row(long id, @Nullable String reference, String by, Instant at) {}
        var rows = database.sql()
                .sql("select id, reference, asked_by, asked_at from desk.request " + which + " limit ?")
                .params(params)
                .param(limit)
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
        var trails = trails(rows.stream().map(Row::id).toList());
        var requests = new ArrayList<Request>();
        for (var row : rows) {
            var trail = trails.getOrDefault(row.id(), List.of());
            var reference = row.reference() == null ? Long.toString(row.id()) : row.reference();
            if (!trail.isEmpty())
                requests.add(new Request(row.id(), reference, row.by(), row.at(), trail, Standing.of(trail)));
        }
        return requests;
    }

    private Map<Long, List<Entry>> trails(Collection<Long> ids) {
        var trails = new HashMap<Long, List<Entry>>();
        database.sql()
                .sql(
                        "select request, number, at, said_by, what, body from desk.entry where request = any(?) order by request, number")
                .param(ids.stream().mapToLong(Long::longValue).toArray())
                .query(row -> {
                    trails.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(entry(row));
                });
        return trails;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var type = WORDS.get(row.getString("what"));
        if (type == null) throw new IllegalStateException("Unknown entry: " + row.getString("what"));
        return new Entry(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("said_by"),
                JSON.readValue(row.getString("body"), type));
    }

    private static String word(Happening what) {
        return switch (what) {
            case Happening.Submitted _ -> "submitted";
            case Happening.Ruled _ -> "ruled";
            case Happening.TakenBack _ -> "taken back";
            case Happening.Delegated _ -> "delegated";
            case Happening.Escalated _ -> "escalated";
            case Happening.Withdrawn _ -> "withdrawn";
        };
    }

    private static @Nullable String alike(@Nullable String capability) {
        return capability == null || capability.isBlank()
                ? null
                : capability.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
