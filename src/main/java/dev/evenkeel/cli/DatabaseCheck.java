package dev.evenkeel.cli;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import org.jspecify.annotations.Nullable;

/// Whether there is a PostgreSQL to keep the state in.
final class DatabaseCheck {
    private static final String ABOUT = "PostgreSQL";

    private DatabaseCheck() {}

    static Finding of(@Nullable String url) {
        return url == null ? own() : given(url);
    }

    private static Finding own() {
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var carried = DatabaseCheck.class.getResource("/postgres-linux-" + machine + ".txz") != null
                && System.getProperty("os.name").startsWith("Linux");
        return carried
                ? Finding.ok(ABOUT, "the server runs its own, in the data directory")
                : Finding.bad(
                        ABOUT,
                        "This build carries none for " + System.getProperty("os.name") + " on "
                                + System.getProperty("os.arch"),
                        "Point EVENKEEL_DATABASE_URL at a PostgreSQL of your own");
    }

    private static Finding given(String url) {
        try (var database = Database.at(url)) {
            var version = database.sql()
                    .sql("select current_setting('server_version')")
                    .query(String.class)
                    .single();
            return Finding.ok(ABOUT, version + " at EVENKEEL_DATABASE_URL answers");
        } catch (Refused malformed) {
            var problem = malformed.problems().getFirst();
            return Finding.bad(ABOUT, problem.where() + ": " + problem.what(), problem.remedy());
        } catch (RuntimeException failed) {
            return Finding.bad(
                    ABOUT,
                    "EVENKEEL_DATABASE_URL does not answer: " + cause(failed),
                    "Look whether it runs, and whether user and password are right");
        }
    }

    private static String cause(Throwable failure) {
        var root = failure;
        for (var cause = root.getCause(); cause != null; cause = root.getCause()) root = cause;
        return String.valueOf(root.getMessage());
    }
}
