package dev.evenkeel.catalogue;

import dev.evenkeel.catalogue.Mapping.StageRule;
import dev.evenkeel.rules.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which stage a row is in, by the values of its columns: as the mapping writes them, or near to that.
final class Understood {
    private final Mapping mapping;
    private final Table.Row row;
    private final Map<String, String> values = new LinkedHashMap<>();

    Understood(Mapping mapping, Table.Row row) {
        this.mapping = mapping;
        this.row = row;
        for (var rule : mapping.stages())
            for (var column : rule.when().keySet()) values.computeIfAbsent(column, this::value);
    }

    /// The first rule that holds, with what was guessed for it.
    @Nullable
    Stage stage(List<ImportFinding> findings) {
        for (var rule : mapping.stages()) {
            if (!holds(rule)) continue;
            for (var column : rule.when().keySet()) tellGuess(column, findings);
            return rule.is();
        }
        findings.add(refusal());
        return null;
    }

    private boolean holds(StageRule rule) {
        return rule.when().entrySet().stream()
                .allMatch(wanted -> wanted.getValue().stream()
                        .anyMatch(value -> value.equalsIgnoreCase(values.getOrDefault(wanted.getKey(), ""))));
    }

    private String value(String column) {
        var cell = row.cell(column);
        var known = mapping.known(column);
        if (cell.isEmpty() || isTemplate(cell, known)) return cell;
        return known.stream()
                .filter(cell::equalsIgnoreCase)
                .findFirst()
                .or(() -> known.stream().filter(value -> hasWord(cell, value)).findFirst())
                .or(() -> Nearest.to(cell, known))
                .orElse(cell);
    }

    private static boolean hasWord(String cell, String value) {
        return Pattern.compile("(?<![a-z0-9])" + Pattern.quote(value.toLowerCase(Locale.ROOT)) + "(?![a-z0-9])")
                .matcher(cell.toLowerCase(Locale.ROOT))
                .find();
    }

    /// A form that nobody filled in still lists its choices.
    private static boolean isTemplate(String cell, List<String> known) {
        return known.stream().filter(value -> hasWord(cell, value)).count() > 1;
    }

    private void tellGuess(String column, List<ImportFinding> findings) {
        var cell = row.cell(column);
        var read = values.getOrDefault(column, "");
        if (!cell.equalsIgnoreCase(read))
            findings.add(new ImportFinding(
                    ImportFinding.Kind.GUESSED,
                    column,
                    cell,
                    "“" + cell + "” was read as “" + read + "”",
                    "Correct it in the file, or name it in the mapping"));
    }

    private ImportFinding refusal() {
        for (var column : values.keySet()) {
            var cell = row.cell(column);
            var known = mapping.known(column);
            if (known.contains(values.getOrDefault(column, ""))) continue;
            return new ImportFinding(
                    ImportFinding.Kind.REFUSED, column, cell, fault(cell, known), Nearest.remedy(cell, known));
        }
        var column = values.keySet().iterator().next();
        return new ImportFinding(
                ImportFinding.Kind.REFUSED,
                column,
                row.cell(column),
                "No rule of the mapping fits " + values,
                "Add a rule for it under `stage`");
    }

    private static String fault(String cell, List<String> known) {
        if (cell.isEmpty()) return "It is empty";
        if (isTemplate(cell, known) && !cell.contains("|")) return "“" + cell + "” names several values of the mapping";
        if (isTemplate(cell, known)) return "It still lists the choices of its form: “" + cell + "”";
        return "“" + cell + "” is no value that the mapping knows";
    }
}
