package dev.evenkeel.activity.engine;

import dev.evenkeel.intake.EventId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Takes events in, each with its number: among the recent ones, until together they are enough to settle, with their
/// rollup. What it costs depends on the batch, not on history.
final class Recording {
    private final DuckDBConnection connection;
    private final Recent recent;
    private final Rollup rollup;
    private final int enough;
    private long recorded;

    /// The number after the events of a transaction that is not committed yet.
    private long after;

    /// @param enough how many events settle together
    Recording(DuckDBConnection connection, Recent recent, Rollup rollup, int enough) throws SQLException {
        this.connection = connection;
        this.recent = recent;
        this.rollup = rollup;
        this.enough = enough;
        this.recorded = settled(connection);
        DuckDb.execute(connection, "create temp table known_id (id uuid)");
    }

    /// How many events have settled, ever.
    static long settled(DuckDBConnection connection) throws SQLException {
        return DuckDb.number(connection, "select recorded from standing");
    }

    long recorded() {
        return recorded;
    }

    /// How many more events would be enough to settle.
    int room() {
        return Math.max(1, enough - recent.size());
    }

    boolean settlesWith(int more) {
        return recent.size() + more >= enough;
    }

    /// Settles the recent events and these, in the transaction of the caller.
    void settle(Iterable<List<StoredEvent>> pieces, long position, int skip, Consumer<StoredEvent> taken)
            throws SQLException {
        after = recorded;
        recent.settle();
        for (var piece : pieces) append(() -> connection.createAppender("settled_event"), piece, taken);
        DuckDb.execute(
                connection,
                "update standing set position = %d, skip = %d, recorded = %d".formatted(position, skip, after));
        recent.shownFrom(after);
        rollup.roll(after);
    }

    /// After that was committed.
    void settled() throws SQLException {
        recorded = after;
        recent.settled(recorded);
    }

    /// Appends events to the recent ones, in the transaction of the caller, who writes nothing else in it.
    void keep(Iterable<List<StoredEvent>> pieces, Consumer<StoredEvent> taken) throws SQLException {
        after = recorded;
        for (var piece : pieces) append(recent::appender, piece, taken);
    }

    /// After that was committed.
    void kept() {
        recent.kept((int) (after - recorded));
        recorded = after;
    }

    interface Table {
        DuckDBAppender appender() throws SQLException;
    }

    private void append(Table table, List<StoredEvent> piece, Consumer<StoredEvent> taken) throws SQLException {
        var fresh = fresh(piece);
        try (var rows = table.appender()) {
            EventRows.append(rows, fresh, after);
        }
        after += fresh.size();
        fresh.forEach(taken);
    }

    /// The events without imported ones that are known already.
    private List<StoredEvent> fresh(List<StoredEvent> events) throws SQLException {
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

    /// After a transaction was rolled back.
    void forget() throws SQLException {
        rollup.forget();
    }
}
