package dev.evenkeel.testing;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.postgres.OwnPostgres;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// One real PostgreSQL for the whole test run; every caller gets a database of its own.
public final class TestPostgres {
    private static final Path FOLDER = Path.of("target/test-postgres").toAbsolutePath();
    private static final OwnPostgres SERVER =
            OwnPostgres.startIn(FOLDER, FOLDER.resolve("binaries-18"), "max_connections=400");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private TestPostgres() {}

    /// An empty database, migrated for the given modules. Close it to give its connections back.
    public static Database database(String... modules) {
        var database = Database.at(url());
        for (var module : modules) database.migrate(module);
        return database;
    }

    /// The address of a new, empty database.
    public static String url() {
        var name = "test_" + RUN + "_" + COUNT.incrementAndGet();
        try (var admin = Database.at(SERVER.url())) {
            admin.sql().sql("create database " + name).update();
        }
        return SERVER.url().replaceFirst("/postgres$", "/" + name);
    }
}
