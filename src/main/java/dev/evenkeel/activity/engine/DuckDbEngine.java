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
import java.util.Optional;
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
    /// As many rows as DuckDB keeps together.
    private static final int SETTLE_AT = 122_880;

    private static final int ROLL_AT = 4 * SETTLE_AT;

    private final DuckDBConnection writer;
    private final Recent recent;
    private final Recording recording;
    private final Resolving resolving;
    private final Readers readers;
    private final UsageRows usage;

    private Standing standing;
    private volatile long settled;

    private DuckDbEngine(DuckDBConnection writer, int settleAt, int rollAt) throws SQLException {
        this.writer = writer;
        this.recent = new Recent(writer, Recording.settled(writer));
        var rollup = new Rollup(writer, rollAt);
        this.recording = new Recording(writer, recent, rollup, settleAt);
        this.resolving = new Resolving(writer, recent, rollup);
        this.standing = DuckDb.standing(writer);
        this.settled = standing.position();
        this.readers = new Readers(writer);
        this.usage = new UsageRows(writer);
    }

    /// @param memory what DuckDB may take beside the Java heap, such as `2GB`
    public static DuckDbEngine open(Path file, String memory) {
        return open(file, memory, SETTLE_AT, ROLL_AT);
    }

    /// @param settleAt how many events are worth writing to the file
    /// @param rollAt how many events are worth adding up by days
    public static DuckDbEngine open(Path file, String memory, int settleAt, int rollAt) {
        try {
            return new DuckDbEngine(DuckDb.open(file, memory), settleAt, rollAt);
        } catch (SQLException e) {
            throw new EngineFailed("The event store " + file + " cannot be opened", e);
        }
    }

    @Override
    public synchronized Standing standing() {
        return standing;
    }

    @Override
    public long settled() {
        return settled;
    }

    @Override
    public synchronized int room() {
        return recording.room();
    }

    @Override
    public synchronized void record(
            int size, Iterable<List<StoredEvent>> pieces, long position, int skip, Consumer<StoredEvent> taken) {
        if (recording.settlesWith(size)) {
            inTransaction(() -> recording.settle(pieces, position, skip, taken));
            settled = position;
            standing = new Standing(position, skip, standing.revision());
            outright(recording::settled);
        } else {
            inTransaction(() -> recording.keep(pieces, taken));
            recording.kept();
            standing = new Standing(position, skip, standing.revision());
        }
    }

    @Override
    public synchronized Touched resolve(List<Piece> pieces, Map<Integer, Integer> merged, long revision) {
        var touched = answered(() -> resolving.concerned(pieces, merged));
        // What is in memory first: if the file cannot be written after that, both are done again.
        inTransaction(() -> resolving.recent());
        inTransaction(() -> resolving.settled(revision));
        outright(() -> resolving.concerned(touched));
        standing = new Standing(standing.position(), standing.skip(), revision);
        return touched;
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

    @Override
    public synchronized long settledEvents() {
        return answered(() -> Recording.settled(writer));
    }

    @Override
    public synchronized long recordedEvents() {
        return recording.recorded();
    }

    @Override
    public Optional<EventId> id(long number) {
        var ids = new ArrayList<EventId>();
        var condition = DSL.field(DSL.name("number"), Long.class).eq(number);
        ask(DSL.select(Schema.ID).from(Schema.EVENT).where(condition), row -> ids.add(EventId.of(row.get(Schema.ID))));
        return ids.stream().findFirst();
    }

    @Override
    public void usage(long from, UsageSink sink) {
        outright(() -> usage.numbered(from, recordedEvents(), sink));
    }

    @Override
    public void usageOf(Collection<Integer> actors, UsageSink sink) {
        outright(() -> usage.of(actors, sink));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private interface Answer<T> {
        T get() throws SQLException;
    }

    /// The transaction is begun outright: switching off auto-commit begins one only with the next statement, and rows
    /// that an appender wrote before that would be committed by themselves.
    private void inTransaction(Work work) {
        outright(() -> {
            DuckDb.execute(writer, "begin transaction");
            try {
                work.run();
                DuckDb.execute(writer, "commit");
            } catch (SQLException | RuntimeException e) {
                DuckDb.execute(writer, "rollback");
                recording.forget();
                throw e;
            }
        });
    }

    private static void outright(Work work) {
        answered(() -> {
            work.run();
            return true;
        });
    }

    private static <T> T answered(Answer<T> work) {
        try {
            return work.get();
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
