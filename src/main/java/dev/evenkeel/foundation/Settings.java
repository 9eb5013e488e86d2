package dev.evenkeel.foundation;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the person who runs the server decides, by flag, environment (`EVENKEEL_…`) or file, in that order.
///
/// @param data the data directory; everything the server keeps is below it
/// @param databaseUrl a PostgreSQL of your own (`postgresql://user:password@host:port/name`); absent: one is run in the
/// data directory
/// @param adminPassword the password of the first user `admin`; absent: the first visitor chooses it with the code from
/// the log
/// @param writeKey a write key that exists from the start, for unattended set-ups
/// @param apiKey an API key that exists from the start, for unattended set-ups
public record Settings(
        Path data,
        @Nullable String databaseUrl,
        @Nullable String adminPassword,
        @Nullable String writeKey,
        @Nullable String apiKey) {
    public static Settings in(Path data) {
        return new Settings(data, null, null, null, null);
    }
}
