package dev.evenkeel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What was measured while a history grew from one million events to twenty.
///
/// @param shortDay CPU seconds to take in one more day after the short history, a mean
/// @param longDay the same after the long one
/// @param events how many there were at the end
/// @param eventBytes on disk, event log, DuckDB and usage index, after an orderly stop
/// @param stateBytes on disk, PostgreSQL
/// @param data the data directory, for further use
record Grown(double shortDay, double longDay, long events, long eventBytes, long stateBytes, Path data) {
    private static final int DAYS = 24;
    private static final int CHUNK = 10;

    static Grown on(Ground ground) throws IOException, InterruptedException {
        var scale = ground.scale();
        double shortDay;
        double longDay;
        Path data;
        try (var server = ground.server("history")) {
            data = server.data();
            server.introduceAccounts();
            grow(server, 0, scale.fewDays());
            shortDay = day(server, scale.fewDays());
            grow(server, scale.fewDays() + DAYS, scale.manyDays());
            longDay = day(server, scale.manyDays());
        }
        long events = (long) (scale.manyDays() + DAYS) * Scale.EVENTS_A_DAY;
        long state = bytes(data.resolve("postgres").resolve("cluster"));
        long log = bytes(data.resolve("intake"));
        long store = Files.size(data.resolve("events.duckdb")) + bytes(data.resolve("usage-index"));
        Ground.say("  %,d events: %,d bytes of log, %,d of event store, %,d of PostgreSQL", events, log, store, state);
        return new Grown(shortDay, longDay, events, log + store, state, data);
    }

    private static void grow(MeasuredServer server, int from, int until) throws IOException, InterruptedException {
        for (int day = from; day < until; day += CHUNK) {
            server.live(day, Math.min(CHUNK, until - day));
            if (day % 50 == 0) Ground.say("  %,d events", (long) day * Scale.EVENTS_A_DAY);
        }
        server.settle();
    }

    /// The mean of so many days that what is done only now and then, such as a checkpoint, is among them.
    private static double day(MeasuredServer server, int from) throws IOException, InterruptedException {
        double before = server.cpu();
        for (int day = from; day < from + DAYS; day++) {
            server.live(day, 1);
            server.settle();
        }
        double mean = (server.cpu() - before) / DAYS;
        Ground.say("  a day after %d: %.2f CPU s", from, mean);
        return mean;
    }

    private static long bytes(Path folder) throws IOException {
        if (!Files.exists(folder)) return 0;
        try (var files = Files.walk(folder)) {
            long bytes = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) bytes += Files.size(file);
            return bytes;
        }
    }

    double bytesAnEvent() {
        return (double) eventBytes / events;
    }
}
