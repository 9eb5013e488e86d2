package dev.evenkeel.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/// What the server found, in lines for a terminal.
final class ImportTold {
    private static final int SHOWN = 20;

    private final PrintWriter out;

    ImportTold(PrintWriter out) {
        this.out = out;
    }

    void guess(JsonNode guess) {
        out.printf(
                "These look like %s (%.0f %% sure):%n",
                guess.path("as").asString(), guess.path("confidence").asDouble() * 100);
        for (var column : guess.path("columns")) {
            var target = column.path("target");
            out.printf(
                    "  %-24s %-12s %s%n",
                    column.path("name").asString(),
                    target.isNull() ? "" : "→ " + target.asString(),
                    column.path("reason").asString());
        }
        out.println();
        guess.path("mapping").asString().lines().forEach(line -> out.println("    " + line));
        out.println();
        out.flush();
    }

    void check(String file, JsonNode check) {
        out.printf(
                "%s: %,d rows would make %,d facts; %,d rows would be refused. Nothing was written.%n",
                file,
                check.path("rows").asLong(),
                check.path("facts").asLong(),
                check.path("refused").asLong());
        for (var fact : check.path("first")) out.println("  " + fact(fact));
        for (var group : check.path("problems"))
            out.printf(
                    "  %,d ×  %s%s, first in line %d%s. %s.%n",
                    group.path("count").asLong(),
                    group.path("column").isNull()
                            ? ""
                            : "column " + group.path("column").asString() + ": ",
                    group.path("what").asString(),
                    group.path("line").asLong(),
                    group.path("value").isNull()
                            ? ""
                            : ": " + group.path("value").asString(),
                    group.path("remedy").asString());
        out.flush();
    }

    private static String fact(JsonNode fact) {
        var line = new StringBuilder(fact.path("at").asString())
                .append("  ")
                .append(fact.path("kind").asString());
        for (var part : new String[] {"name", "user", "anonymous", "account"})
            if (!fact.path(part).isNull())
                line.append("  ")
                        .append(part)
                        .append(' ')
                        .append(fact.path(part).asString());
        return line.append("  ").append(fact.path("data")).toString();
    }

    /// The first refused rows, or only how many there are if a report is written anyway.
    void problems(String csv, long refused, boolean listed) {
        out.printf("%,d rows were refused:%n", refused);
        if (!listed) return;
        var shown = 0;
        for (var row : CsvReader.builder().ofCsvRecord(csv)) {
            if (shown > 0 && shown <= SHOWN) out.println("  " + problem(row.getFields()));
            shown++;
        }
        if (refused > SHOWN) out.println("  … give --report problems.csv to have them all");
        out.flush();
    }

    private static String problem(java.util.List<String> fields) {
        var column = fields.get(2).isEmpty() ? "" : ", column " + fields.get(2);
        var value = fields.get(3).isEmpty() ? "" : ": " + fields.get(3);
        return "%s line %s%s: %s%s. %s."
                .formatted(fields.get(0), fields.get(1), column, fields.get(4), value, fields.get(5));
    }
}
