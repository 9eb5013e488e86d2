package dev.evenkeel.activity.engine;

import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.intellij.lang.annotations.Language;

/// Reads what counts as a person's doing out of the events, a slice at a time.
final class UsageRows {
    /// An answer is put together in memory before it is handed over.
    private static final long SLICE = 1_000_000;

    @Language("SQL")
    private static final String USAGE = """
            select account, person, actor, happened_at::date - date '1970-01-01', received_at::date - date '1970-01-01',
                   kind <> 1, name
            from event where %s and %s
            """;

    private final DuckDBConnection root;

    UsageRows(DuckDBConnection root) {
        this.root = root;
    }

    void numbered(long from, long until, UsageSink sink) throws SQLException {
        for (long start = from; start < until; start += SLICE)
            read("number >= %d and number < %d".formatted(start, Math.min(until, start + SLICE)), sink);
    }

    void of(Collection<Integer> actors, UsageSink sink) throws SQLException {
        if (actors.isEmpty()) return;
        read("actor in (" + actors.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")", sink);
    }

    private void read(String condition, UsageSink sink) throws SQLException {
        try (var connection = root.duplicate().unwrap(DuckDBConnection.class);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(USAGE.formatted(condition, Rollup.IS_USAGE))) {
            while (rows.next())
                sink.add(
                        rows.getInt(1),
                        rows.getInt(2),
                        rows.getInt(3),
                        rows.getInt(4),
                        rows.getInt(5),
                        rows.getBoolean(6),
                        rows.getString(7));
        }
    }
}
