package dev.evenkeel.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Turns YAML 1.2 text into {@link Node}s and notes what is not YAML, twice the same key, or too large.
final class TreeReader {
    /// Aliases can make a small text explode into a huge tree.
    private static final int MOST_NODES = 50_000;

    /// Deeper than anybody writes; an alias that contains itself is endless.
    private static final int DEEPEST = 50;

    private final Document document;
    private int nodes;
    private int depth;

    TreeReader(Document document) {
        this.document = document;
    }

    /// Nothing when the text is not YAML, or empty.
    Optional<Node> read(String text) {
        var settings = LoadSettings.builder()
                .setLabel(document.file())
                .setSchema(new CoreSchema())
                .build();
        try {
            var root = new Compose(settings).composeString(text);
            if (root.isPresent()) return Optional.of(node(root.get()));
            document.refuse(document.start(), "The document is empty", "Start it with `kind: definition`");
        } catch (MarkedYamlEngineException malformed) {
            var error = SyntaxError.of(malformed, text);
            document.refuse(place(SyntaxError.mark(malformed)), error.what(), error.remedy());
        } catch (StackOverflowError bottomless) {
            document.refuse(
                    document.start(), "It is nested too deeply to be read", "Write at most " + DEEPEST + " levels");
        } catch (TooLarge | YamlEngineException malformed) {
            document.refuse(
                    document.start(), "It cannot be read as YAML: " + malformed.getMessage(), "Make it simpler");
        }
        return Optional.empty();
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node node) {
        if (++nodes > MOST_NODES || ++depth > DEEPEST) throw new TooLarge();
        var read = read(node);
        depth--;
        return read;
    }

    private Node read(org.snakeyaml.engine.v2.nodes.Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence ->
                new Node.Sequence(
                        place(sequence.getStartMark()),
                        sequence.getValue().stream().map(this::node).toList());
            case MappingNode mapping -> mapping(mapping);
            default -> throw new IllegalStateException("Unknown node " + node);
        };
    }

    private Node mapping(MappingNode mapping) {
        var entries = new ArrayList<Node.Entry>();
        var seen = new HashMap<String, Place>();
        for (var tuple : mapping.getValue()) entry(tuple, seen).ifPresent(entries::add);
        return new Node.Mapping(place(mapping.getStartMark()), List.copyOf(entries));
    }

    private Optional<Node.Entry> entry(NodeTuple tuple, Map<String, Place> seen) {
        if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
            document.refuse(
                    place(tuple.getKeyNode().getStartMark()), "A key is a single word", "Write it as `key: value`");
            return Optional.empty();
        }
        var key = scalar(keyNode);
        var first = seen.putIfAbsent(key.text(), key.place());
        if (first != null) {
            document.refuse(
                    key.place(),
                    "`" + key.text() + "` stands here twice; the first is in line " + first.line(),
                    "Remove one of them");
            return Optional.empty();
        }
        return Optional.of(new Node.Entry(key, node(tuple.getValueNode())));
    }

    private Node.Scalar scalar(ScalarNode scalar) {
        var style = scalar.getScalarStyle();
        return new Node.Scalar(
                place(scalar.getStartMark()),
                kind(scalar.getTag()),
                text(scalar),
                scalar.getStartMark().map(Mark::getIndex).orElse(0),
                scalar.getEndMark().map(Mark::getIndex).orElse(0),
                style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED);
    }

    /// `when: !open_deal` is an empty value with a tag, to YAML. The reader goes on with what was meant.
    private String text(ScalarNode scalar) {
        var tag = scalar.getTag().getValue();
        if (!tag.startsWith("!")) return scalar.getValue();
        var meant = (tag + " " + scalar.getValue()).strip();
        document.refuse(
                place(scalar.getStartMark()),
                "YAML takes `" + tag + "` for a tag",
                "Put it in quotes: '" + meant + "'");
        return meant;
    }

    private static Node.Kind kind(Tag tag) {
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) return Node.Kind.NUMBER;
        if (tag.equals(Tag.BOOL)) return Node.Kind.FLAG;
        return tag.equals(Tag.NULL) ? Node.Kind.NOTHING : Node.Kind.TEXT;
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(this::place).orElse(document.start());
    }

    private Place place(Mark mark) {
        return new Place(document.file(), mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("it is too large, or an alias contains itself");
        }
    }
}
