package dev.evenkeel.activity.engine;

import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;

/// Answers questions on a few threads of their own: DuckDB works in native code, where a virtual thread would hold its
/// carrier and so keep everybody else waiting.
final class Readers implements AutoCloseable {
    private static final int THREADS = 4;
    private static final Settings AS_LITERALS = new Settings().withStatementType(StatementType.STATIC_STATEMENT);

    private final DuckDBConnection root;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("engine-", 0).daemon().factory());

    Readers(DuckDBConnection root) {
        this.root = root;
    }

    void ask(ResultQuery<?> question, Consumer<Record> row) {
        try {
            threads.submit(() -> answer(question, row)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private void answer(ResultQuery<?> question, Consumer<Record> row) {
        try (var connection = root.duplicate();
                var cursor =
                        DSL.using(connection, SQLDialect.DUCKDB, AS_LITERALS).fetchLazy(question)) {
            cursor.forEach(row);
        } catch (SQLException e) {
            throw new EngineFailed("The event store could not be read", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
