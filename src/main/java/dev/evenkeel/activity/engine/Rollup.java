package dev.evenkeel.activity.engine;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.intellij.lang.annotations.Language;

/// The rollup of days, kept one step behind: `rolled_day` holds what the events up to a number add up to, and the view
/// `usage_day` adds the few events after it. To add up many events at once costs a small part of what it
/// costs to write rows for every batch, and nobody sees the difference.
///
/// Of one thing there may be several rows in the view; they add up.
final class Rollup {
    /// What counts as a person's doing: tracked events, pages and screens, but no bots and no identity calls.
    @Language("SQL")
    static final String IS_USAGE = "kind in (1, 2, 3) and marks & 2 = 0";

    @Language("SQL")
    private static final String SUMS = """
            select account, person, actor, happened_at::date as day, kind, name,
                   count(*) as times, min(happened_at) as first_at, max(happened_at) as last_at
            from settled_event where %s group by all order by day, account, person
            """;

    /// The number stands in the text, so that older events are passed over without being looked at.
    @Language("SQL")
    private static final String VIEW = """
            create or replace view usage_day as
            select account, person, actor, day, kind, name, times, first_at, last_at from rolled_day
            union all
            select account, person, actor, happened_at::date, kind, name, 1::bigint, happened_at, happened_at
            from event where number >= %d and %s
            """;

    private final DuckDBConnection connection;
    private final Folding folding;
    private final int enough;
    private long rolled;

    /// @param enough events that are worth adding up
    Rollup(DuckDBConnection connection, int enough) throws SQLException {
        this.connection = connection;
        this.folding = new Folding(connection, enough);
        this.enough = enough;
        recall();
        view();
        DuckDb.execute(connection, "create temp table sums as from rolled_day limit 0");
    }

    /// Adds up what came in, if that is enough, within the transaction of the caller.
    ///
    /// @param recorded the number of the next event
    void roll(long recorded) throws SQLException {
        if (recorded - rolled < enough) return;
        DuckDb.execute(connection, "delete from sums");
        DuckDb.execute(connection, "insert into sums " + SUMS.formatted("number >= " + rolled + " and " + IS_USAGE));
        DuckDb.execute(connection, "insert into rolled_day from sums");
        rowsByDay().forEach(folding::added);
        folding.fold();
        rolled = recorded;
        DuckDb.execute(connection, "update standing set rolled = " + rolled);
        view();
    }

    /// Adds up again what the actors of the temporary table `piece` did.
    void again() throws SQLException {
        DuckDb.execute(connection, "delete from rolled_day where actor in (select actor from piece)");
        var theirs = "number < " + rolled + " and actor in (select actor from piece) and " + IS_USAGE;
        DuckDb.execute(connection, "insert into rolled_day " + SUMS.formatted(theirs));
    }

    private void view() throws SQLException {
        DuckDb.execute(connection, VIEW.formatted(rolled, IS_USAGE));
    }

    private Map<Integer, Integer> rowsByDay() throws SQLException {
        var rows = new HashMap<Integer, Integer>();
        try (var statement = connection.createStatement();
                var days = statement.executeQuery(
                        "select (day - date '1970-01-01')::integer, count(*) from sums group by all")) {
            while (days.next()) rows.put(days.getInt(1), days.getInt(2));
        }
        return rows;
    }

    private void recall() throws SQLException {
        rolled = DuckDb.number(connection, "select rolled from standing");
    }

    /// After a transaction was rolled back.
    void forget() throws SQLException {
        folding.forget();
        recall();
    }
}
