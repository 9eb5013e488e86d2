package dev.evenkeel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The whole server in a process of its own: embedded PostgreSQL, DuckDB, absorption and scoring.
final class MeasuredServer implements AutoCloseable {
    private final Path data;
    private final int port;
    private final Child child;

    MeasuredServer(Path data, int port) throws IOException, InterruptedException {
        this.data = data;
        this.port = port;
        Files.createDirectories(data);
        child = new Child(
                data.resolveSibling(data.getFileName() + ".log"),
                "serve",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port));
        child.answer();
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /// In seconds, with PostgreSQL.
    double cpu() {
        return child.cpu();
    }

    /// Waits until every event is in the event store.
    void settle() throws IOException, InterruptedException {
        child.ask("settle");
    }

    void introduceAccounts() throws IOException, InterruptedException {
        child.ask("accounts");
    }

    /// Takes in days of events, so many days after the first.
    void live(int fromDay, int days) throws IOException, InterruptedException {
        child.ask("days " + fromDay + " " + days);
    }

    void applyDemoDefinitions() throws IOException, InterruptedException {
        child.ask("define");
    }

    /// Seconds of a backtest over days of history, of SQL asked day by day, and of a moved threshold.
    ///
    /// @param said the rest of the answer
    record Tried(double full, double dayByDay, double threshold, String said) {}

    Tried backtest(int days) throws IOException, InterruptedException {
        var words = child.ask("backtest " + days).split(" ", 4);
        return new Tried(
                Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]), words[3]);
    }

    /// The most heap that was in use since the last call, in bytes.
    long peakHeap() throws IOException, InterruptedException {
        return Long.parseLong(child.ask("heap"));
    }

    /// Hears, as `account total`, of each score that changes.
    void watch(Consumer<String> changed) throws IOException, InterruptedException {
        child.onLine(changed);
        child.ask("watch");
    }

    @Override
    public void close() {
        child.close();
    }
}
