package dev.evenkeel.catalogue;

import dev.evenkeel.catalogue.Mapping.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as people type them.
record DayCells(Mapping mapping, Table.Row row, List<ImportFinding> findings) {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})([T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    /// The day in the first column that has one.
    @Nullable
    LocalDate first(Target target) {
        for (var column : mapping.of(target)) {
            var cell = row.cell(column);
            if (cell.isEmpty()) continue;
            var day = read(cell);
            if (day == null)
                tell(ImportFinding.Kind.LEFT_OUT, column, "“" + cell + "” is not a day", "Write it as 2027-03-31");
            else if (!cell.startsWith(day.toString()))
                tell(ImportFinding.Kind.GUESSED, column, "“" + cell + "” was read as " + day, "Write it as " + day);
            if (day != null) return day;
        }
        return null;
    }

    private void tell(ImportFinding.Kind kind, String column, String what, String remedy) {
        findings.add(new ImportFinding(kind, column, row.cell(column), what, remedy));
    }

    private static @Nullable LocalDate read(String cell) {
        var year = YEAR_FIRST.matcher(cell);
        if (year.matches()) return day(year.group(1), year.group(2), year.group(3));
        var day = DAY_FIRST.matcher(cell);
        return day.matches() ? day(day.group(3), day.group(2), day.group(1)) : null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
