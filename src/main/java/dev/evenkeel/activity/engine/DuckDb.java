package dev.evenkeel.activity.engine;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.intellij.lang.annotations.Language;

/// The DuckDB file and how it is set up.
final class DuckDb {
    /// The columns of a table of events.
    @Language("SQL")
    static final String EVENT = """
            (
                number bigint not null,
                id uuid not null,
                message_id varchar,
                kind utinyint not null,
                name varchar not null,
                happened_at timestamp not null,
                received_at timestamp not null,
                actor integer not null,
                grp integer not null,
                person integer not null,
                account integer not null,
                marks utinyint not null,
                source varchar not null,
                data varchar not null using compression zstd,
                context varchar not null
            )""";

    @Language("SQL")
    private static final List<String> TABLES = List.of(
            "create table if not exists settled_event " + EVENT,
            """
            create table if not exists rolled_day (
                account integer not null,
                person integer not null,
                actor integer not null,
                day date not null,
                kind utinyint not null,
                name varchar not null,
                times bigint not null,
                first_at timestamp not null,
                last_at timestamp not null
            )""",
            """
            create table if not exists standing (
                position bigint not null, skip integer not null, revision bigint not null, recorded bigint not null, rolled bigint not null
            )""",
            "insert into standing select 0, 0, 0, 0, 0 where not exists (from standing)");

    /// Half of the cores: intake and pages need the rest. One thread does a given piece of work with a third less CPU
    /// than two that wait for each other, and questions are asked side by side anyway.
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private DuckDb() {}

    /// Opens the file for this process alone, with its tables; gives back at most this much memory.
    static DuckDBConnection open(Path file, String memory) throws SQLException {
        var properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("memory_limit", memory);
        properties.setProperty("threads", Integer.toString(THREADS));
        // Memory that is given back to the system between batches has to be asked for again: an eighth of the cost.
        properties.setProperty("allocator_flush_threshold", memory);
        properties.setProperty("allocator_bulk_deallocation_flush_threshold", memory);
        properties.setProperty("checkpoint_threshold", "256MB");
        properties.setProperty("temp_directory", file.resolveSibling("spill").toString());
        var connection =
                DriverManager.getConnection("jdbc:duckdb:" + file, properties).unwrap(DuckDBConnection.class);
        for (var statement : TABLES) execute(connection, statement);
        return connection;
    }

    static void execute(DuckDBConnection connection, @Language("SQL") String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Where the file stands.
    static Engine.Standing standing(DuckDBConnection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select position, skip, revision from standing")) {
            rows.next();
            return new Engine.Standing(rows.getLong(1), rows.getInt(2), rows.getLong(3));
        }
    }

    /// The one number that a question answers with.
    static long number(DuckDBConnection connection, @Language("SQL") String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
