package dev.evenkeel.bench;

import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// All there are.
public final class Benchmarks {
    private static List<Benchmark> all() {
        return List.of(
                new IntakeCore(),
                new HttpToPostgres(),
                new DayCost(),
                new BacktestSpeed(),
                new Freshness(),
                new PromiseAnswers());
    }

    private Benchmarks() {}

    /// Runs those whose row's name begins so; tells on standard error how it goes.
    ///
    /// @param work where servers keep their data meanwhile
    public static List<Row> run(String name, double scale, Path work) throws IOException, InterruptedException {
        var chosen = all().stream()
                .filter(one -> one.names().stream().anyMatch(row -> row.startsWith(name)))
                .toList();
        if (chosen.isEmpty())
            throw new Refused(
                    name,
                    "There is no such benchmark",
                    "Choose of "
                            + all().stream()
                                    .flatMap(one -> one.names().stream())
                                    .toList());
        var rows = new ArrayList<Row>();
        try (var ground = new Ground(work, new Scale(scale))) {
            for (var benchmark : chosen) {
                Ground.say("%s", String.join(", ", benchmark.names()));
                rows.addAll(benchmark.run(ground));
            }
        }
        return rows.stream().filter(row -> row.name().startsWith(name)).toList();
    }

    /// What it runs on.
    public static String machine() {
        return Machine.here().toString();
    }
}
