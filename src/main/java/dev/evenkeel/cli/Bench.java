package dev.evenkeel.cli;

import dev.evenkeel.bench.Benchmarks;
import dev.evenkeel.bench.PlainServer;
import dev.evenkeel.bench.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure speed and size, each with its reference beside it; writes bench/report.md.")
final class Bench implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", defaultValue = "", description = "A row, or how rows begin.")
    String name = "";

    @Option(names = "--json", description = "Print the rows as a JSON array and nothing else.")
    boolean json;

    @Option(
            names = "--scale",
            paramLabel = "X",
            defaultValue = "1",
            description = "How much is measured; 0.05 for a quick look (${DEFAULT-VALUE}).")
    double scale;

    @Option(names = "--work", paramLabel = "DIR", description = "For the servers' data (the temporary folder).")
    Path work = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(names = "--plain-server", hidden = true)
    @Nullable
    Path plain;

    @Option(names = "--port", hidden = true)
    int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (plain != null) {
            PlainServer.run(plain, port);
            return 0;
        }
        var rows = Benchmarks.run(name, scale, work.toAbsolutePath());
        var report = new Report(command(), LocalDate.now(java.time.ZoneOffset.UTC), scale, Benchmarks.machine(), rows);
        System.out.println(json ? report.json() : report.table());
        if (name.isEmpty()) write(report);
        return 0;
    }

    /// Only a full run makes a report: part of one would replace the rest.
    private static void write(Report report) throws IOException {
        var folder = Files.createDirectories(Path.of("bench"));
        Files.writeString(folder.resolve("report.md"), report.markdown());
    }

    private String command() {
        return "./evenkeel bench" + (scale == 1 ? "" : " --scale " + scale);
    }
}
