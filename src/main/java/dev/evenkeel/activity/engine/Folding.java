package dev.evenkeel.activity.engine;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.intellij.lang.annotations.Language;

/// Adds up the rollup's rows of a day that mean the same.
///
/// Whenever events are added up, rows of their own are appended, since finding and changing the earlier rows costs five
/// times as much. Rows add up whenever they are read, so folding changes no answer; it only keeps the table small. A
/// day is folded when four times as much again has come in loose, so that each row is folded but a few times.
final class Folding {
    private final DuckDBConnection connection;
    private final int enough;
    private final Map<Integer, Day> days = new HashMap<>();

    /// How many rows of a day stand folded, and how many came after.
    private record Day(long folded, long loose) {
        Day and(long rows) {
            return folded == 0 ? new Day(rows, 0) : new Day(folded, loose + rows);
        }
    }

    /// @param enough loose rows of a day that are worth folding
    Folding(DuckDBConnection connection, int enough) throws SQLException {
        this.connection = connection;
        this.enough = enough;
        DuckDb.execute(connection, "create temp table folded as from rolled_day limit 0");
    }

    void added(int day, long rows) {
        days.merge(day, new Day(rows, 0), (known, more) -> known.and(rows));
    }

    /// Folds the days for which it is time.
    void fold() throws SQLException {
        var ripe = days.entrySet().stream()
                .filter(day -> day.getValue().loose() >= enough
                        && day.getValue().loose() >= 4 * day.getValue().folded())
                .map(Map.Entry::getKey)
                .toList();
        if (ripe.isEmpty()) return;
        @Language("SQL")
        var sums = """
                insert into folded
                select account, person, actor, day, kind, name, sum(times)::bigint, min(first_at), max(last_at)
                from rolled_day where %s group by all order by day, account, person
                """;
        var where = ripe.stream()
                .map(day -> "date '" + LocalDate.ofEpochDay(day) + "'")
                .collect(Collectors.joining(", ", "day in (", ")"));
        DuckDb.execute(connection, "delete from folded");
        DuckDb.execute(connection, sums.formatted(where));
        DuckDb.execute(connection, "delete from rolled_day where " + where);
        DuckDb.execute(connection, "insert into rolled_day from folded");
        for (int day : ripe) days.put(day, new Day(rowsOf(day), 0));
    }

    private long rowsOf(int day) throws SQLException {
        return DuckDb.number(
                connection, "select count(*) from folded where day = date '" + LocalDate.ofEpochDay(day) + "'");
    }

    /// After a transaction was rolled back: what was counted may not be there.
    void forget() {
        days.clear();
    }
}
