package dev.evenkeel.activity.engine;

import dev.evenkeel.accounts.Piece;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.intellij.lang.annotations.Language;

/// Gives the past a new meaning after an id joined a person, a person an account, or two became one.
final class Resolving {
    /// The first and last instants that a piece may span: years 1 and 9999.
    private static final long EARLIEST = -62_135_596_800_000_000L;

    private static final long LATEST = 253_402_300_799_000_000L;

    @Language("SQL")
    private static final String CONCERNED =
            "select distinct account, person from event where actor in (select actor from piece)";

    @Language("SQL")
    private static final String MEANING = """
            update %s as event set
                person = piece.person,
                account = case when event.grp = 0 then piece.account
                               else coalesce((select into_id from merged where from_id = event.grp), event.grp) end
            from piece
            where event.actor = piece.actor and event.happened_at >= piece.from_at and event.happened_at < piece.until_at
            """;

    private final DuckDBConnection connection;
    private final Recent recent;
    private final Rollup rollup;

    Resolving(DuckDBConnection connection, Recent recent, Rollup rollup) throws SQLException {
        this.connection = connection;
        this.recent = recent;
        this.rollup = rollup;
        DuckDb.execute(
                connection,
                "create temp table piece (actor integer, from_at timestamp, until_at timestamp, person integer, account integer)");
        DuckDb.execute(connection, "create temp table merged (from_id integer, into_id integer)");
    }

    /// Whom a new meaning concerns, before it is given.
    Engine.Touched concerned(List<Piece> pieces, Map<Integer, Integer> merged) throws SQLException {
        stage(pieces, merged);
        var touched = new Engine.Touched(new HashSet<>(), new HashSet<>());
        concerned(touched);
        return touched;
    }

    /// Gives the recent events their new meaning.
    void recent() throws SQLException {
        DuckDb.execute(connection, MEANING.formatted(recent.table()));
    }

    /// Gives the settled events and their rollup their new meaning.
    void settled(long revision) throws SQLException {
        DuckDb.execute(connection, MEANING.formatted("settled_event"));
        rollup.again();
        DuckDb.execute(connection, "update standing set revision = " + revision);
    }

    /// Adds whom the new meaning concerns.
    void concerned(Engine.Touched touched) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(CONCERNED)) {
            while (rows.next()) {
                touched.accounts().add(rows.getInt(1));
                touched.people().add(rows.getInt(2));
            }
        }
    }

    private void stage(List<Piece> pieces, Map<Integer, Integer> merged) throws SQLException {
        DuckDb.execute(connection, "delete from piece");
        DuckDb.execute(connection, "delete from merged");
        try (var rows = connection.createAppender("temp", "main", "piece")) {
            for (var piece : pieces) {
                rows.beginRow();
                rows.append(piece.actor());
                rows.appendEpochMicros(Math.max(piece.from(), EARLIEST));
                rows.appendEpochMicros(Math.min(piece.until(), LATEST));
                rows.append(piece.person()).append(piece.account());
                rows.endRow();
            }
        }
        try (var rows = connection.createAppender("temp", "main", "merged")) {
            for (var entry : merged.entrySet()) {
                rows.beginRow();
                rows.append(entry.getKey().intValue()).append(entry.getValue().intValue());
                rows.endRow();
            }
        }
    }
}
