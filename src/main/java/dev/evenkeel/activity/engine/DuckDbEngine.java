package dev.evenkeel.activity.engine;

import dev.evenkeel.accounts.Piece;
import dev.evenkeel.intake.EventId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// The engine by default: DuckDB, embedded, one file in the data directory.
public final class DuckDbEngine implements Engine {
    private static final int ROLL_AT = 200_000;

    private final DuckDBConnection writer;
    private final Recording recording;
    private final Resolving resolving;
    private final Readers readers;

    private DuckDbEngine(DuckDBConnection writer, int rollAt) throws SQLException {
        this.writer = writer;
        var rollup = new Rollup(writer, rollAt);
        this.recording = new Recording(writer, rollup);
        this.resolving = new Resolving(writer, rollup);
        this.readers = new Readers(writer);
    }

    /// @param memory what DuckDB may take beside the Java heap, such as `2GB`
    public static DuckDbEngine open(Path file, String memory) {
        return open(file, memory, ROLL_AT);
    }

    /// @param rollAt how many events are worth adding up by days
    public static DuckDbEngine open(Path file, String memory, int rollAt) {
        try {
            return new DuckDbEngine(DuckDb.open(file, memory), rollAt);
        } catch (SQLException e) {
            throw new EngineFailed("The event store " + file + " cannot be opened", e);
        }
    }

    @Override
    public synchronized Standing standing() {
        try (var statement = writer.createStatement();
                var rows = statement.executeQuery("select position, skip, revision from standing")) {
            rows.next();
            return new Standing(rows.getLong(1), rows.getInt(2), rows.getLong(3));
        } catch (SQLException e) {
            throw new EngineFailed("The event store does not say where it stands", e);
        }
    }

    @Override
    public synchronized List<StoredEvent> record(List<StoredEvent> events, long position, int skip) {
        return inTransaction(() -> recording.record(events, position, skip));
    }

    @Override
    public synchronized Touched resolve(List<Piece> pieces, Map<Integer, Integer> merged, long revision) {
        return inTransaction(() -> resolving.resolve(pieces, merged, revision));
    }

    @Override
    public Collection<Integer> actorsIn(Collection<Integer> accounts) {
        var actors = new ArrayList<Integer>();
        var group = DSL.field(DSL.name("grp"), Integer.class);
        ask(
                DSL.selectDistinct(Schema.ACTOR)
                        .from(Schema.EVENT)
                        .where(Schema.ACCOUNT.in(accounts).or(group.in(accounts))),
                row -> actors.add(row.get(Schema.ACTOR)));
        return actors;
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.DUCKDB;
    }

    @Override
    public Field<String> property(String path) {
        var steps = new StringBuilder("$");
        for (var step : path.split("\\."))
            steps.append(".\"").append(step.replace("\"", "\\\"")).append('"');
        return DSL.function("json_extract_string", String.class, Schema.DATA, DSL.inline(steps.toString()));
    }

    @Override
    public void ask(ResultQuery<?> question, Consumer<Record> row) {
        readers.ask(question, row);
    }

    @Override
    public void idsReceivedSince(Instant since, Consumer<EventId> id) {
        var from = LocalDateTime.ofInstant(since, ZoneOffset.UTC);
        ask(DSL.select(Schema.ID).from(Schema.EVENT).where(Schema.RECEIVED.ge(from)), row -> {
            UUID uuid = row.get(Schema.ID);
            if (uuid != null) id.accept(EventId.of(uuid));
        });
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    /// The transaction is begun outright: switching off auto-commit begins one only with the next statement, and rows
    /// that
    /// an appender wrote before that would be committed by themselves.
    private <T> T inTransaction(Work<T> work) {
        try {
            DuckDb.execute(writer, "begin transaction");
            try {
                var result = work.run();
                DuckDb.execute(writer, "commit");
                return result;
            } catch (SQLException | RuntimeException e) {
                DuckDb.execute(writer, "rollback");
                recording.forget();
                throw e;
            }
        } catch (SQLException e) {
            throw new EngineFailed("The event store could not be written", e);
        }
    }

    @Override
    public void close() {
        readers.close();
        try {
            DuckDb.execute(writer, "checkpoint");
            writer.close();
        } catch (SQLException e) {
            throw new EngineFailed("The event store could not be closed", e);
        }
    }
}
