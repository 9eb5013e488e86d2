package dev.evenkeel.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// The rows in the three forms in which they are told.
public record Report(String command, LocalDate date, double scale, String machine, List<Row> rows) {
    public String json() {
        return new JsonMapper().writeValueAsString(rows);
    }

    public String table() {
        var table = new StringBuilder(
                "%-26s %14s %-14s %14s %8s%n".formatted("name", "figure", "unit", "reference", "ratio"));
        for (var row : rows)
            table.append("%-26s %14s %-14s %14s %8.2f%n"
                    .formatted(row.name(), number(row.figure()), row.unit(), number(row.reference()), row.ratio()));
        return table.toString();
    }

    public String markdown() {
        var lines = rows.stream()
                .map(row -> "| %s | %s | %s | %s | %.2f |"
                        .formatted(row.name(), number(row.figure()), row.unit(), number(row.reference()), row.ratio()))
                .collect(Collectors.joining("\n"));
        return """
                # Benchmarks

                `%s` on %s, at scale %s (1 is full). %s.

                `ratio` says how many times better than the reference the figure is; above 1 is ahead.

                | row | figure | unit | reference | ratio |
                |---|---:|---|---:|---:|
                %s

                %s""".formatted(command, date, scale, machine, lines, Explanations.TEXT);
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
