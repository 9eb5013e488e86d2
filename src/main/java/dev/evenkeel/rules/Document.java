package dev.evenkeel.rules;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A YAML document being read: its tree, and every problem found so far.
///
/// Reading never stops at the first mistake. Whoever reads a document asks for what should be there by {@link
/// Section}s,
/// which note what is wrong; in the end {@link #refuseIfWrong()} throws all of it at once, in the order of the
/// document.
public final class Document {
    private final String file;
    private final int[] raw;
    private final LinkedHashMap<Place, List<Problem>> problems = new LinkedHashMap<>();
    private Node root;
    private boolean readable = true;

    private Document(String file, String text) {
        this.file = file;
        this.raw = text.codePoints().toArray();
        this.root = new Node.Mapping(start(), List.of());
    }

    /// @param file the name its problems are reported under
    public static Document read(String file, String text) {
        var document = new Document(file, text);
        var tree = new TreeReader(document).read(text);
        document.readable = tree.isPresent();
        tree.ifPresent(root -> document.root = root);
        return document;
    }

    public String file() {
        return file;
    }

    /// The whole document; an empty group of keys when it cannot be read as YAML.
    public Node root() {
        return root;
    }

    public Place start() {
        return new Place(file, 1, 1);
    }

    /// Where a character of a value stands in the document, past quotes, escapes and folded lines.
    ///
    /// @param offset of the character in the value's text, in code points
    public Place placeIn(Node.Scalar scalar, int offset) {
        return new RawText(file, raw).placeIn(scalar, offset);
    }

    public void refuse(Place place, String what, String remedy) {
        problems.computeIfAbsent(place, p -> new ArrayList<>()).add(new Problem(place.toString(), what, remedy));
    }

    /// Whether it is YAML at all.
    public boolean isReadable() {
        return readable;
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    /// All problems so far, from the top of the document to its end.
    public List<Problem> problems() {
        return problems.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /// @throws Refused with all problems, if there are any
    public void refuseIfWrong() {
        if (isWrong()) throw new Refused(problems());
    }
}
