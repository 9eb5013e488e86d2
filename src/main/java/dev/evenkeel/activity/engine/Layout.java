package dev.evenkeel.activity.engine;

import dev.evenkeel.foundation.DataFormat;
import dev.evenkeel.foundation.Refused;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;
import org.intellij.lang.annotations.Language;

/// Tells an event store of another build by its columns. A new store in memory has those that this build makes.
public final class Layout {
    @Language("SQL")
    private static final String COLUMNS = """
            select table_name || '.' || column_name from duckdb_columns()
            where database_name = '%s' and table_name in ('settled_event', 'rolled_day', 'standing')
            """;

    private Layout() {}

    /// Looks at a file that no connection is open to.
    ///
    /// @throws Refused if it is an event store with other columns than this build makes, or none at all
    public static void check(Path file, String memory) {
        try (var here = DuckDb.open(Path.of(":memory:"), memory)) {
            DuckDb.execute(here, "attach '" + file.toString().replace("'", "''") + "' as there (read_only)");
            var differences = differences(columns(here, "memory"), columns(here, "there"));
            if (!differences.isEmpty())
                throw refused(file, "Another build of Evenkeel wrote it: " + String.join(", ", differences));
        } catch (SQLException e) {
            throw refused(file, "It cannot be opened: " + firstLine(e));
        }
    }

    /// What to tell about a file that could not be opened.
    public static Refused explain(Path file, EngineFailed failure) {
        return refused(
                file, "It cannot be opened: " + firstLine(failure.getCause() == null ? failure : failure.getCause()));
    }

    private static Refused refused(Path file, String what) {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        return new Refused("event store " + file, what, DataFormat.remedy(folder));
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static List<String> differences(Set<String> wanted, Set<String> found) {
        var differences = new ArrayList<String>();
        for (var column : wanted) if (!found.contains(column)) differences.add(column + " is missing");
        for (var column : found) if (!wanted.contains(column)) differences.add(column + " is not known");
        return differences;
    }

    private static Set<String> columns(DuckDBConnection connection, String database) throws SQLException {
        var columns = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS.formatted(database))) {
            while (rows.next()) columns.add(rows.getString(1));
        }
        return columns;
    }
}
