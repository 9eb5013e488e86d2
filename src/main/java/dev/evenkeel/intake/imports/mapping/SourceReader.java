package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.intake.imports.mapping.Source.Column;
import dev.evenkeel.intake.imports.mapping.Source.Constant;
import dev.evenkeel.intake.imports.mapping.Source.From;
import dev.evenkeel.intake.imports.mapping.Source.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads where one target comes from: a column's name, a template in braces, or a map of both and more.
final class SourceReader {
    private static final List<String> ORIGINS = List.of("column", "constant", "template");
    private static final List<String> KEYS =
            List.of("column", "constant", "template", "values", "split", "default", "format");

    private final List<Problem> problems;

    SourceReader(List<Problem> problems) {
        this.problems = problems;
    }

    @Nullable
    Source read(Node node) {
        if (!node.isMap()) {
            var text = node.text(problems);
            return Source.named(text).isEmpty()
                    ? Source.column(text, node.place())
                    : Source.template(text, node.place());
        }
        var fields = node.fields();
        fields.forEach((key, value) -> {
            if (!KEYS.contains(key))
                problems.add(value.keyPlace().problem("Nothing is called " + key + " here", Nearest.hint(key, KEYS)));
        });
        var from = from(node, fields);
        return from == null ? null : source(node, from, fields);
    }

    private @Nullable From from(Node node, Map<String, Node> fields) {
        var given = ORIGINS.stream().filter(fields::containsKey).toList();
        if (given.size() != 1) {
            problems.add(node.place()
                    .problem(
                            "It needs exactly one of column, constant and template",
                            "Write for example {column: email}"));
            return null;
        }
        var origin = given.getFirst();
        var value = java.util.Objects.requireNonNull(fields.get(origin));
        return switch (origin) {
            case "column" -> new Column(value.text(problems));
            case "template" -> new Template(value.text(problems));
            default -> new Constant(value.value(problems));
        };
    }

    private Source source(Node node, From from, Map<String, Node> fields) {
        var otherwise = fields.get("default");
        var split = fields.get("split");
        return new Source(
                from,
                values(fields.get("values")),
                otherwise == null ? null : otherwise.value(problems),
                split == null ? null : split.text(problems),
                format(fields.get("format")),
                node.place());
    }

    private Map<String, Object> values(@Nullable Node node) {
        var values = new LinkedHashMap<String, Object>();
        if (node == null) return values;
        if (!node.isMap())
            problems.add(node.place()
                    .problem("values is a map", "Write for example {values: {joined: won, left: churned}}"));
        node.fields().forEach((from, to) -> values.put(from, to.value(problems)));
        return values;
    }

    private @Nullable String format(@Nullable Node node) {
        if (node == null) return null;
        var format = node.text(problems);
        try {
            Times.in(format);
            return format;
        } catch (IllegalArgumentException unknown) {
            problems.add(node.place()
                    .problem(
                            "It is not a format of times: " + unknown.getMessage(),
                            "Write a pattern such as dd.MM.yyyy HH:mm, or epoch_seconds, epoch_millis, epoch_micros"));
            return null;
        }
    }
}
