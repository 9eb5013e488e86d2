package dev.evenkeel.activity.engine;

import dev.evenkeel.foundation.Micros;
import dev.evenkeel.intake.EventId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/// Appends events, each with its number, and has them rolled up. What it costs depends on the batch, not on history.
final class Recording {
    private final DuckDBConnection connection;
    private final Rollup rollup;
    private long recorded;

    Recording(DuckDBConnection connection, Rollup rollup) throws SQLException {
        this.connection = connection;
        this.rollup = rollup;
        recall();
        DuckDb.execute(connection, "create temp table known_id (id uuid)");
    }

    List<StoredEvent> record(List<StoredEvent> events, long position, int skip) throws SQLException {
        var fresh = withoutKnownImports(events);
        append(fresh);
        var standing =
                "update standing set position = %d, skip = %d, recorded = %d".formatted(position, skip, recorded);
        DuckDb.execute(connection, standing);
        rollup.roll(recorded);
        return fresh;
    }

    private void recall() throws SQLException {
        recorded = DuckDb.number(connection, "select recorded from standing");
    }

    private List<StoredEvent> withoutKnownImports(List<StoredEvent> events) throws SQLException {
        if (events.stream().noneMatch(stored -> stored.event().imported())) return events;
        var seen = known(events);
        var fresh = new ArrayList<StoredEvent>(events.size());
        for (var stored : events)
            if (!stored.event().imported() || seen.add(stored.event().id())) fresh.add(stored);
        return fresh;
    }

    private Set<EventId> known(List<StoredEvent> events) throws SQLException {
        DuckDb.execute(connection, "delete from known_id");
        try (var ids = connection.createAppender("temp", "main", "known_id")) {
            for (var stored : events) {
                if (!stored.event().imported()) continue;
                ids.beginRow();
                ids.appendUUID(stored.event().id().high(), stored.event().id().low());
                ids.endRow();
            }
        }
        var known = new HashSet<EventId>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select event.id from event join known_id using (id)")) {
            while (rows.next()) known.add(EventId.of(Objects.requireNonNull(rows.getObject(1, java.util.UUID.class))));
        }
        return known;
    }

    private void append(List<StoredEvent> events) throws SQLException {
        try (var rows = connection.createAppender("event")) {
            for (var stored : events) {
                var event = stored.event();
                var whose = stored.whose();
                rows.beginRow();
                rows.append(recorded++);
                rows.appendUUID(event.id().high(), event.id().low());
                rows.append(event.messageId());
                rows.append((byte) event.kind().code());
                rows.append(Objects.requireNonNullElse(event.name(), ""));
                rows.appendEpochMicros(Micros.of(event.at()));
                rows.appendEpochMicros(Micros.of(event.receivedAt()));
                rows.append(whose.actor()).append(whose.group());
                rows.append(whose.person()).append(whose.account());
                rows.append((byte) marks(stored));
                rows.append(event.source()).append(event.data()).append(event.context());
                rows.endRow();
            }
        }
    }

    private static int marks(StoredEvent stored) {
        var event = stored.event();
        return (event.clamped() ? Schema.MARK_CLAMPED : 0)
                | (event.bot() ? Schema.MARK_BOT : 0)
                | (event.imported() ? Schema.MARK_IMPORTED : 0);
    }

    /// After a transaction was rolled back.
    void forget() throws SQLException {
        rollup.forget();
        recall();
    }
}
