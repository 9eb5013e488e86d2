package dev.evenkeel.activity.engine;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.intellij.lang.annotations.Language;

/// The latest events, fewer than a row group, in memory.
///
/// In the file a small transaction is written three times over: to the write-ahead log, to the table, and again when
/// a checkpoint finds part-filled row groups and merges them. So only whole row groups settle there. Until then the
/// event log is what is durable, and after a restart they are read from it again.
///
/// Two tables take turns: what has settled stays in the first until the second has settled too, for readers that began
/// before. The number from which on an event counts as recent is part of the view `event`, which changes in the same
/// transaction as the settled events do, so nobody sees an event twice or not at all.
final class Recent {
    @Language("SQL")
    private static final String VIEW = """
            create or replace view event as
            from settled_event
            union all from live.recent_0 where number >= %1$d
            union all from live.recent_1 where number >= %1$d
            """;

    private final DuckDBConnection connection;
    private long first;
    private int turn;
    private int size;

    Recent(DuckDBConnection connection, long settled) throws SQLException {
        this.connection = connection;
        DuckDb.execute(connection, "attach if not exists ':memory:' as live");
        take(1);
        take(0);
        first = settled;
        shownFrom(settled);
    }

    int size() {
        return size;
    }

    /// Appends, in a transaction in which nothing else is written.
    DuckDBAppender appender() throws SQLException {
        return connection.createAppender("live", "main", "recent_" + turn);
    }

    /// After so many were appended and committed.
    void kept(int events) {
        size += events;
    }

    /// Copies all to where they stay, in the transaction of the caller.
    void settle() throws SQLException {
        if (size > 0)
            DuckDb.execute(connection, "insert into settled_event from " + table() + " where number >= " + first);
    }

    /// From the number on, events are looked for here; in the transaction of the caller.
    void shownFrom(long number) throws SQLException {
        DuckDb.execute(connection, VIEW.formatted(number));
    }

    /// After all before the number have settled.
    void settled(long number) throws SQLException {
        first = number;
        take(1 - turn);
    }

    String table() {
        return "live.recent_" + turn;
    }

    private void take(int next) throws SQLException {
        DuckDb.execute(connection, "create or replace table live.recent_" + next + DuckDb.EVENT);
        turn = next;
        size = 0;
    }
}
