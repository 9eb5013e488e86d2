package dev.evenkeel.catalogue;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads needs as people bring them: one a line, or CSV with a heading.
public final class NeedLines {
    private static final int MOST = 2_000;
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•–]|\\(?\\d{1,3}(?:\\.\\d{1,3})*[.):])\\s+");
    private static final Pattern MUST =
            Pattern.compile("(?i)\\s*[(\\[](must|must have|must-have|mandatory)[)\\]]\\s*$");
    private static final Set<String> ASKED = Set.of(
            "requirement", "requirements", "asked", "need", "question", "feature", "line", "item", "description");
    private static final Set<String> WEIGHT = Set.of("weight", "points", "score");
    private static final Set<String> MUST_HAVE =
            Set.of("must", "must have", "must-have", "mandatory", "priority", "must_have");
    private static final Set<String> BY = Set.of("by", "needed by", "date", "due", "needed_by");
    private static final Set<String> CAPABILITY = Set.of("capability", "key");
    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "x", "must", "must have", "mandatory", "high");

    private final List<Problem> problems = new ArrayList<>();

    private NeedLines() {}

    /// @throws Refused with all problems: nothing asked, a weight that is none, a date that is none
    public static List<Need> read(String text) {
        var reading = new NeedLines();
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var needs = isHeading(first) ? reading.csv(text.strip()) : reading.lines(text);
        if (needs.size() > MOST)
            reading.problems.add(new Problem("lines", "There are more than " + MOST, "Split them into sheets"));
        if (needs.isEmpty() && reading.problems.isEmpty())
            reading.problems.add(new Problem("lines", "There is none", "Write one need a line"));
        if (!reading.problems.isEmpty()) throw new Refused(reading.problems);
        return needs;
    }

    private static boolean isHeading(String line) {
        var cells = line.split("[,;\t]");
        return cells.length > 1
                && java.util.Arrays.stream(cells).map(NeedLines::plain).anyMatch(ASKED::contains);
    }

    private static String plain(String text) {
        return text.replace("\"", "").strip().toLowerCase(Locale.ROOT);
    }

    private List<Need> lines(String text) {
        return text.lines()
                .map(line -> BULLET.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    var bare = MUST.matcher(line).replaceFirst("");
                    return new Need(bare.isEmpty() ? line : bare, null, 1, bare.length() < line.length(), null);
                })
                .toList();
    }

    private List<Need> csv(String text) {
        var table = Table.read("lines", text);
        var asked = column(table, ASKED).orElseThrow();
        var needs = new ArrayList<Need>();
        for (var row : table.rows()) {
            var said = row.cell(asked);
            if (said.isEmpty()) continue;
            var where = "line " + row.line();
            var capability = cell(table, row, CAPABILITY);
            needs.add(new Need(
                    said,
                    capability.isEmpty() ? null : capability,
                    weight(where, cell(table, row, WEIGHT)),
                    YES.contains(plain(cell(table, row, MUST_HAVE))),
                    day(where, cell(table, row, BY))));
        }
        return needs;
    }

    private static Optional<String> column(Table table, Set<String> names) {
        return table.columns().stream()
                .filter(column -> names.contains(plain(column)))
                .findFirst();
    }

    private static String cell(Table table, Table.Row row, Set<String> names) {
        return column(table, names).map(row::cell).orElse("");
    }

    private double weight(String where, String cell) {
        if (cell.isEmpty()) return 1;
        try {
            double weight =
                    Double.parseDouble(cell.replace(',', '.').replace("%", "").strip());
            if (weight > 0 && weight <= 1e6) return weight;
        } catch (NumberFormatException none) {
            // told below
        }
        problems.add(new Problem(where, "“" + cell + "” is not a weight", "Write a number above 0"));
        return 1;
    }

    private @Nullable LocalDate day(String where, String cell) {
        if (cell.isEmpty()) return null;
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException malformed) {
            problems.add(new Problem(where, "“" + cell + "” is not a day", "Write it as 2027-03-31"));
            return null;
        }
    }
}
