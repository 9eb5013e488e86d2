package dev.evenkeel.web.imports;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.Imports;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// A mapping as its form says it, written as YAML.
///
/// @param problems why it cannot be written
record MappingText(String yaml, List<Problem> problems) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ENTRY = Pattern.compile("(?m)^ {2}(\\w+): (.+)$");

    /// @param fields column to target, empty for none, in the order of the file
    /// @param guess the guessed mapping, whose finer points stay where its column does
    static MappingText of(String file, ImportKind kind, Map<String, String> fields, String guess) {
        var finer = finerPoints(guess);
        var rest = Imports.meanings(kind).rest();
        var targets = new LinkedHashMap<String, String>();
        var further = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        fields.forEach((column, target) -> {
            if (target.equals(rest)) further.add(column);
            else if (!target.isEmpty() && targets.putIfAbsent(target, column) != null)
                problems.add(new Problem(
                        "column " + column,
                        "It becomes the " + ImportWords.target(target) + ", as column " + targets.get(target) + " does",
                        "Choose another meaning for one of them"));
        });
        var text = new StringBuilder("files: " + quoted(file) + "\nas: " + kind.word() + "\ncolumns:\n");
        targets.forEach((target, column) ->
                text.append("  " + target + ": " + source(column, finer.getOrDefault(target, "")) + "\n"));
        if (!further.isEmpty())
            text.append("  " + rest + ": " + (fields.containsValue("") ? list(further) : "\"*\"") + "\n");
        return new MappingText(text.toString(), problems);
    }

    private static Map<String, String> finerPoints(String guess) {
        var finer = new LinkedHashMap<String, String>();
        ENTRY.matcher(guess)
                .results()
                .filter(entry -> entry.group(2).startsWith("{column: "))
                .forEach(entry -> finer.put(entry.group(1), entry.group(2)));
        return finer;
    }

    private static String source(String column, String finer) {
        for (var name : List.of(column, quoted(column))) if (finer.startsWith("{column: " + name + ",")) return finer;
        return column.contains("{") ? "{column: " + quoted(column) + "}" : quoted(column);
    }

    private static String list(List<String> columns) {
        return columns.stream()
                .map(column -> column.contains("{")
                        ? "{" + quoted(column) + ": {column: " + quoted(column) + "}}"
                        : quoted(column))
                .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return Objects.requireNonNull(JSON.writeValueAsString(text));
    }
}
