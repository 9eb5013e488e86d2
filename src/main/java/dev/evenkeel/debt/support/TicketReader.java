package dev.evenkeel.debt.support;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads tickets from CSV with the columns `id`, `day`, `account`, `feature`, `hours` and `subject`.
final class TicketReader {
    private static final List<String> COLUMNS = List.of("id", "day", "account", "feature", "hours", "subject");
    private static final List<String> NEEDED = List.of("id", "day", "feature", "hours");

    private final Map<String, Integer> header = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private TicketReader() {}

    /// @return by the place they stand at
    /// @throws Refused with every line that is wrong
    static Map<String, Ticket> read(String csv) {
        return new TicketReader().tickets(rows(csv));
    }

    private static List<CsvRecord> rows(String csv) {
        var rows = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(csv.replaceFirst("^\\uFEFF", ""))) {
            reader.forEach(rows::add);
        } catch (IOException | RuntimeException unreadable) {
            throw new Refused("file", "It cannot be read as CSV", "Save it as comma-separated text in UTF-8");
        }
        if (rows.isEmpty())
            throw new Refused("file", "It is empty", "Begin with the columns " + String.join(", ", COLUMNS));
        return rows;
    }

    private Map<String, Ticket> tickets(List<CsvRecord> rows) {
        header(rows.getFirst());
        var tickets = new java.util.LinkedHashMap<String, Ticket>();
        for (var row : rows.subList(1, rows.size())) {
            var where = "line " + row.getStartingLineNumber();
            tickets.put(
                    where,
                    new Ticket(
                            cell(row, "id"),
                            day(where, cell(row, "day")),
                            cell(row, "account"),
                            cell(row, "feature"),
                            hours(where, cell(row, "hours")),
                            cell(row, "subject")));
        }
        if (!problems.isEmpty()) throw new Refused(problems);
        return tickets;
    }

    private void header(CsvRecord first) {
        for (int i = 0; i < first.getFieldCount(); i++) {
            var name = first.getField(i).strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name))
                problems.add(new Problem(
                        "line 1", "There is no column `" + name + "`", "Use " + String.join(", ", COLUMNS)));
            header.put(name, i);
        }
        for (var name : NEEDED)
            if (!header.containsKey(name))
                problems.add(new Problem("line 1", "The column `" + name + "` is missing", "Add it"));
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    private String cell(CsvRecord row, String name) {
        var at = header.get(name);
        return at == null || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    private LocalDate day(String where, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            problems.add(new Problem(where, "`" + text + "` is not a day", "Write it as 2026-01-31"));
            return LocalDate.EPOCH;
        }
    }

    private double hours(String where, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException malformed) {
            problems.add(new Problem(where, "`" + text + "` is not a number of hours", "Write digits, such as 1.5"));
            return 0;
        }
    }
}
