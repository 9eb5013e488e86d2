package dev.evenkeel.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.evenkeel.foundation.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a file: CSV with a heading, whatever its delimiter, or JSON lines.
record Table(List<String> columns, List<Row> rows) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_CHARACTERS = 10_000_000;
    private static final int MOST_ROWS = 50_000;

    /// @param line it begins at, from 1
    /// @param fault why it cannot be read as a row; null for one that can
    record Row(
            long line, Map<String, String> cells, @Nullable String fault) {
        String cell(String column) {
            return cells.getOrDefault(column, "").strip();
        }
    }

    /// @throws Refused if it is empty, too large, or no table at all
    static Table read(String file, String text) {
        if (text.length() > MOST_CHARACTERS)
            throw new Refused(file, "It has more than 10 million characters", "Split it");
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) throw new Refused(file, "It is empty", "Export it again, with a heading");
        var table = plain.stripLeading().startsWith("{") ? jsonLines(file, plain) : csv(file, plain);
        if (table.rows().size() > MOST_ROWS) throw new Refused(file, "It has more than 50,000 rows", "Split it");
        if (table.rows().isEmpty()) throw new Refused(file, "It has a heading, but no rows", "Export it again");
        return table;
    }

    private static Table csv(String file, String text) {
        var rows = new ArrayList<Row>();
        List<String> columns = List.of();
        try (var reader = CsvReader.builder()
                .fieldSeparator(delimiter(text))
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (var record : reader) {
                if (columns.isEmpty()) columns = heading(file, record.getFields());
                else rows.add(row(columns, record.getFields(), record.getStartingLineNumber()));
            }
        } catch (CsvParseException malformed) {
            throw new Refused(file, "It is not CSV: " + malformed.getMessage(), "Close the quotes, or export it again");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return new Table(columns, rows);
    }

    private static List<String> heading(String file, List<String> fields) {
        var columns = fields.stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (var column : columns)
            if (!seen.add(column))
                throw new Refused(
                        file, "Two columns are called “" + column + "”", "Give each column a name of its own");
        return columns;
    }

    private static Row row(List<String> columns, List<String> fields, long line) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.max(fields.size(), columns.size()); i++)
            cells.put(
                    i < columns.size() ? columns.get(i) : "column " + (i + 1), i < fields.size() ? fields.get(i) : "");
        var fault = fields.size() == columns.size()
                ? null
                : "It has " + fields.size() + " cells where the heading has " + columns.size();
        return new Row(line, cells, fault);
    }

    /// Of those that separate cells, the one that the heading has most of.
    private static char delimiter(String text) {
        var heading = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'})
            if (count(heading, candidate) > count(heading, best)) best = candidate;
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static Table jsonLines(String file, String text) {
        var rows = new ArrayList<Row>();
        var columns = new LinkedHashSet<String>();
        long line = 0;
        for (var one : text.lines().toList()) {
            line++;
            if (one.isBlank()) continue;
            var row = jsonRow(one, line);
            columns.addAll(row.cells().keySet());
            rows.add(row);
        }
        return new Table(List.copyOf(columns), rows);
    }

    private static Row jsonRow(String text, long line) {
        try {
            var cells = new LinkedHashMap<String, String>();
            var node = JSON.readTree(text);
            if (!node.isObject()) return new Row(line, Map.of("line", text), "It is not a JSON object");
            node.properties()
                    .forEach(entry -> cells.put(
                            entry.getKey(),
                            entry.getValue().isNull()
                                    ? ""
                                    : entry.getValue().isValueNode()
                                            ? entry.getValue().asString()
                                            : Objects.toString(entry.getValue())));
            return new Row(line, cells, null);
        } catch (JacksonException malformed) {
            return new Row(line, Map.of("line", text), "It is not JSON");
        }
    }
}
