package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.imports.rows.Layout;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads mappings from YAML: one document, several, or a list under `imports`. Finds every problem, each with its
/// place.
public final class MappingReader {
    private static final List<String> KEYS =
            List.of("name", "files", "as", "columns", "types", "encoding", "delimiter");

    private final List<Problem> problems = new ArrayList<>();

    private MappingReader() {}

    /// @param file the name under which problems are reported
    /// @throws Refused with all problems
    public static List<Mapping> read(String file, String yaml) {
        var reader = new MappingReader();
        var mappings = new ArrayList<Mapping>();
        for (var document : Node.documents(file, yaml)) {
            for (var entry : reader.entries(document)) {
                var mapping = reader.mapping(entry);
                if (mapping != null) mappings.add(mapping);
            }
        }
        if (!reader.problems.isEmpty()) throw new Refused(reader.problems);
        if (mappings.isEmpty())
            throw new Refused(file + ":1:1", "It describes no import", "Write as: events and the columns below it");
        return mappings;
    }

    private List<Node> entries(Node document) {
        var list = document.fields().get("imports");
        return list == null ? List.of(document) : list.items(problems);
    }

    private @Nullable Mapping mapping(Node node) {
        if (!node.isMap()) {
            problems.add(node.place().problem("A mapping is expected here", "Write files, as and columns, one a line"));
            return null;
        }
        var fields = node.fields();
        fields.forEach((key, value) -> {
            if (!KEYS.contains(key))
                problems.add(value.keyPlace().problem("Nothing is called " + key + " here", Nearest.hint(key, KEYS)));
        });
        var kind = kind(node, fields.get("as"));
        if (kind == null) return null;
        return columns(node, kind, fields);
    }

    private Mapping columns(Node node, ImportKind kind, Map<String, Node> fields) {
        var reader = new ColumnsReader(kind, problems);
        reader.read(node, fields.get("columns"));
        var name = fields.get("name");
        var files = fields.get("files");
        return new Mapping(
                name == null ? null : name.text(problems),
                files == null ? List.of() : files.texts(problems),
                kind,
                reader.targets(),
                reader.rest(),
                types(fields.get("types")),
                new Layout(encoding(fields.get("encoding")), delimiter(fields.get("delimiter"))),
                node.place());
    }

    private @Nullable ImportKind kind(Node node, @Nullable Node as) {
        var words = Arrays.stream(ImportKind.values()).map(ImportKind::word).toList();
        if (as == null) {
            problems.add(node.place()
                    .problem("It does not say what the rows are", "Add as: with one of " + String.join(", ", words)));
            return null;
        }
        var word = as.text(problems);
        for (var kind : ImportKind.values()) if (kind.word().equals(word)) return kind;
        problems.add(as.place().problem("There are no " + word + " to import", Nearest.hint(word, words)));
        return null;
    }

    private Map<String, CellType> types(@Nullable Node node) {
        var types = new LinkedHashMap<String, CellType>();
        if (node == null) return types;
        var words = Arrays.stream(CellType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList();
        node.fields().forEach((column, type) -> {
            var word = type.text(problems);
            if (words.contains(word)) types.put(column, CellType.valueOf(word.toUpperCase(Locale.ROOT)));
            else problems.add(type.place().problem("There is no type " + word, Nearest.hint(word, words)));
        });
        return types;
    }

    private @Nullable Charset encoding(@Nullable Node node) {
        if (node == null) return null;
        var name = node.text(problems);
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            problems.add(node.place()
                    .problem("There is no encoding " + name, "Write utf-8, windows-1252 or another of Java's"));
            return null;
        }
    }

    private @Nullable Character delimiter(@Nullable Node node) {
        if (node == null) return null;
        var text = node.text(problems);
        if (text.length() == 1 && !text.equals("\"")) return text.charAt(0);
        if (text.equals("tab")) return '\t';
        problems.add(node.place().problem("A delimiter is one character", "Write \",\", \";\", \"|\" or tab"));
        return null;
    }
}
