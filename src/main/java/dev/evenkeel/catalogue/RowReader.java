package dev.evenkeel.catalogue;

import dev.evenkeel.catalogue.Mapping.Target;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads rows as what a mapping makes of them; knows which keys were read before.
final class RowReader {
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final Mapping mapping;
    private final Map<String, Long> lines = new HashMap<>();

    RowReader(Mapping mapping) {
        this.mapping = mapping;
    }

    /// Null where the row is refused; the findings then say why.
    @Nullable
    RowFields read(Table.Row row, List<ImportFinding> findings) {
        if (row.fault() != null) {
            findings.add(refused("", "", row.fault(), "Look for a missing or an additional separator"));
            return null;
        }
        var title = filled(row, Target.TITLE);
        if (title.isEmpty())
            findings.add(refused(String.valueOf(mapping.first(Target.TITLE)), "", "It is empty", "Give it a title"));
        var key = key(row, title, findings);
        var stage = new Understood(mapping, row).stage(findings);
        if (stage == null || key == null || title.isEmpty()) return null;
        var days = new DayCells(mapping, row, findings);
        var from = days.first(Target.FROM);
        var by = days.first(Target.BY);
        if (stage == Stage.COMMITTED && by == null) {
            stage = Stage.EXPLORING;
            findings.add(new ImportFinding(
                    ImportFinding.Kind.GUESSED,
                    String.valueOf(mapping.first(Target.BY)),
                    "",
                    "Committed to, but without a date: taken as exploring",
                    "Give it a date"));
        }
        return fields(row, key, title, stage, from, stage == Stage.COMMITTED ? by : null);
    }

    private RowFields fields(
            Table.Row row, String key, String title, Stage stage, @Nullable LocalDate from, @Nullable LocalDate by) {
        return new RowFields(
                key,
                title,
                stage,
                from,
                by,
                text(row, Target.DESCRIPTION),
                text(row, Target.OWNER),
                text(row, Target.REASON),
                list(row, Target.SEGMENTS),
                list(row, Target.PLANS),
                list(row, Target.LIMITS));
    }

    private @Nullable String key(Table.Row row, String title, List<ImportFinding> findings) {
        var column = mapping.first(Target.KEY);
        var said = column == null ? title : row.cell(column);
        var key = slug(mapping.keyPrefix() + " " + said);
        var where = column == null ? String.valueOf(mapping.first(Target.TITLE)) : column;
        if (said.isEmpty() || slug(said).isEmpty()) {
            if (column != null || !title.isEmpty())
                findings.add(refused(where, said, "It gives the capability no name", "Use letters or digits"));
            return null;
        }
        var other = lines.putIfAbsent(key, row.line());
        if (other == null) return key;
        findings.add(
                refused(where, said, "The row in line " + other + " has the same key", "Give one of them another"));
        return null;
    }

    static String slug(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var slug = NO_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var bare = slug.replaceAll("^-|-$", "");
        return bare.length() <= 80 ? bare : bare.substring(0, 80).replaceAll("-$", "");
    }

    private String filled(Table.Row row, Target target) {
        return mapping.of(target).stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    private @Nullable String text(Table.Row row, Target target) {
        var text = filled(row, target);
        return text.isEmpty() ? null : text;
    }

    private List<String> list(Table.Row row, Target target) {
        return Arrays.stream(filled(row, target).split(Pattern.quote(mapping.separator())))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static ImportFinding refused(String column, String value, String what, String remedy) {
        return new ImportFinding(ImportFinding.Kind.REFUSED, column, value, what, remedy);
    }
}
