package dev.evenkeel.catalogue;

import dev.evenkeel.catalogue.Mapping.StageRule;
import dev.evenkeel.catalogue.Mapping.Target;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a document of kind `catalogue-mapping`.
final class MappingReader {
    private static final Shape MAPPING = Shape.of(
            "a mapping of the catalogue",
            Shape.must("kind", "kind: catalogue-mapping"),
            Shape.must("name", "name: our-tracker"),
            Shape.may("title", "title: Our tracker"),
            Shape.must("columns", "columns: {title: Summary}"),
            Shape.may("key_prefix", "key_prefix: kep-"),
            Shape.may("separator", "separator: ;"),
            Shape.must("stage", "stage: [{when: {Status: Done}, is: available}]"));
    private static final Shape COLUMNS = Shape.of(
            "the columns",
            Arrays.stream(Target.values())
                    .map(target -> Shape.may(target.word(), target.word() + ": …"))
                    .toArray(Shape.Key[]::new));
    private static final Shape RULE =
            Shape.of("a stage's rule", Shape.must("when", "when: {Status: Done}"), Shape.must("is", "is: available"));

    private final Document document;

    MappingReader(Document document) {
        this.document = document;
    }

    @Nullable
    Mapping read() {
        if (!document.isReadable()) return null;
        var section = Section.of(document, MAPPING);
        var name = section.text("name");
        var columns = columns(section);
        var stages = new ArrayList<StageRule>();
        for (var node : section.list("stage")) rule(node, stages);
        if (section.has("stage") && stages.isEmpty() && !document.isWrong())
            document.refuse(
                    section.placeOf("stage"), "It tells no stage", "Add `{when: {Status: Done}, is: available}`");
        if (section.has("columns") && !columns.containsKey(Target.TITLE))
            document.refuse(section.placeOf("columns"), "No column is the title", "Add `title: …` with its name");
        if (document.isWrong() || name == null) return null;
        return new Mapping(
                name,
                columns,
                Objects.requireNonNullElse(section.text("key_prefix"), ""),
                stages,
                Objects.requireNonNullElse(section.text("separator"), ";"));
    }

    private Map<Target, List<String>> columns(Section section) {
        var columns = new LinkedHashMap<Target, List<String>>();
        var part = section.section("columns", COLUMNS);
        if (part == null) return columns;
        for (var target : Target.values()) {
            var names = part.texts(target.word());
            if (!names.isEmpty()) columns.put(target, names);
        }
        return columns;
    }

    private void rule(Node node, List<StageRule> stages) {
        var section = Section.open(document, node, node.place(), RULE);
        var when = new LinkedHashMap<String, List<String>>();
        for (var entry : section.entries("when")) when.put(entry.key().text(), values(entry.value()));
        var is = section.oneOf("is", Stage.words());
        if (is != null && !when.isEmpty()) stages.add(new StageRule(when, is));
        else if (is != null && section.has("when"))
            document.refuse(section.placeOf("when"), "It looks at no column", "Write `when: {Status: Done}`");
    }

    private List<String> values(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> List.of(scalar.text());
            case Node.Sequence list ->
                list.items().stream().flatMap(item -> values(item).stream()).toList();
            case Node.Mapping mapping -> {
                document.refuse(
                        mapping.place(), "A value or a list of values should stand here", "Write `[Done, Closed]`");
                yield List.of();
            }
        };
    }
}
