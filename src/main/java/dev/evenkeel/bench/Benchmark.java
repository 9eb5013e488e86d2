package dev.evenkeel.bench;

import java.io.IOException;
import java.util.List;

/// A measurement that yields one or more rows.
interface Benchmark {
    /// The names of its rows.
    List<String> names();

    List<Row> run(Ground ground) throws IOException, InterruptedException;
}
