package dev.evenkeel.foundation;

import dev.evenkeel.foundation.postgres.OwnPostgres;
import org.jspecify.annotations.Nullable;

/// The connection pool and, by default, the PostgreSQL behind it, closed in that order.
record Stores(Database database, @Nullable OwnPostgres postgres) implements AutoCloseable {
    @Override
    public void close() {
        database.close();
        if (postgres != null) postgres.close();
    }
}
