package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A part of a YAML document that knows where it stands.
record Node(String file, org.snakeyaml.engine.v2.nodes.Node yaml, Place keyPlace) {
    /// @throws Refused if it is not YAML
    static List<Node> documents(String file, String text) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            var documents = new ArrayList<Node>();
            for (var document : new Compose(settings).composeAllFromString(text))
                documents.add(new Node(file, document, place(file, document)));
            return documents;
        } catch (MarkedYamlEngineException malformed) {
            var place =
                    malformed.getProblemMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
            throw new Refused(List.of(place.problem(
                    "It is not YAML: " + malformed.getProblem(), "Mend the indentation or the quotes here")));
        } catch (YamlEngineException malformed) {
            throw new Refused(file, "It is not YAML: " + malformed.getMessage(), "Write a mapping in YAML");
        }
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Place place(String file, org.snakeyaml.engine.v2.nodes.Node node) {
        return node.getStartMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
    }

    Place place() {
        return place(file, yaml);
    }

    boolean isMap() {
        return yaml instanceof MappingNode;
    }

    boolean isText() {
        return yaml instanceof ScalarNode;
    }

    /// The fields of a map in order; none of anything else.
    Map<String, Node> fields() {
        var fields = new LinkedHashMap<String, Node>();
        if (yaml instanceof MappingNode map)
            for (var pair : map.getValue())
                if (pair.getKeyNode() instanceof ScalarNode key)
                    fields.put(key.getValue(), new Node(file, pair.getValueNode(), place(file, key)));
        return fields;
    }

    List<Node> items(List<Problem> problems) {
        if (!(yaml instanceof SequenceNode list)) {
            problems.add(place().problem("A list is expected here", "Write [a, b], or one item a line after a dash"));
            return List.of();
        }
        return list.getValue().stream()
                .map(item -> new Node(file, item, place(file, item)))
                .toList();
    }

    String text(List<Problem> problems) {
        if (yaml instanceof ScalarNode scalar) return scalar.getValue();
        problems.add(place().problem("A single value is expected here", "Write a text, without a list or a map"));
        return "";
    }

    List<String> texts(List<Problem> problems) {
        if (isText()) return List.of(text(problems));
        return items(problems).stream().map(item -> item.text(problems)).toList();
    }

    /// A text, a number or a flag, as YAML's core schema tells them apart.
    Object value(List<Problem> problems) {
        var text = text(problems);
        var tag = yaml.getTag();
        if (tag.equals(Tag.BOOL)) return Boolean.valueOf(text);
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) return number(text);
        return text;
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException special) {
            return text;
        }
    }
}
