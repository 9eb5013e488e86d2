package dev.evenkeel.rules;

import dev.evenkeel.rules.Node.Kind;
import dev.evenkeel.rules.Node.Mapping;
import dev.evenkeel.rules.Node.Scalar;
import dev.evenkeel.rules.Node.Sequence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A group of keys with a known {@link Shape}: unknown and missing keys are noted when it is opened, wrong values when
/// they are asked for. An answer of null means that the key is absent or that its problem has been noted.
public final class Section {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Document document;
    private final Place place;
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();

    private Section(Document document, Place place) {
        this.document = document;
        this.place = place;
    }

    /// The whole document as a section.
    public static Section of(Document document, Shape shape) {
        return open(document, document.root(), document.start(), shape);
    }

    /// @param place where a missing key is reported
    public static Section open(Document document, Node node, Place place, Shape shape) {
        var section = new Section(document, place);
        if (node instanceof Mapping mapping) section.fill(mapping, shape);
        else
            document.refuse(
                    node.place(),
                    "Here should be " + shape.name() + ", but this is " + node.inWords(),
                    "Write its keys: " + String.join(", ", shape.names()));
        return section;
    }

    private void fill(Mapping mapping, Shape shape) {
        for (var entry : mapping.entries()) {
            var key = entry.key().text();
            if (shape.names().contains(key)) entries.put(key, entry);
            else
                document.refuse(
                        entry.key().place(),
                        "`" + key + "` is not a key of " + shape.name(),
                        Nearest.remedy(key, shape.names()));
        }
        for (var key : shape.keys()) {
            if (key.required() && !entries.containsKey(key.name()))
                document.refuse(
                        place, "`" + key.name() + "` is missing in " + shape.name(), "Add `" + key.example() + "`");
        }
    }

    public Document document() {
        return document;
    }

    /// Where the section as a whole is reported.
    public Place place() {
        return place;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /// The keys that are there, in the order of the document.
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /// Where a key stands; the section's own place when it is absent.
    public Place placeOf(String key) {
        var entry = entries.get(key);
        return entry == null ? place : entry.key().place();
    }

    public @Nullable Node node(String key) {
        var entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /// A text that is not empty; a number or a flag is taken as it is written.
    public @Nullable String text(String key) {
        var scalar = scalar(key);
        return scalar == null ? null : scalar.text();
    }

    /// A single value that is not empty.
    public @Nullable Scalar scalar(String key) {
        var node = node(key);
        if (node == null) return null;
        if (node instanceof Scalar scalar && !scalar.text().isBlank() && scalar.kind() != Kind.NOTHING) return scalar;
        refuse(key, "a text", "Write `" + key + ": …` with a text in one line");
        return null;
    }

    public @Nullable Double number(String key, double least, double most) {
        var node = node(key);
        if (node == null) return null;
        var remedy = "Write a number from " + plain(least) + " to " + plain(most);
        if (!(node instanceof Scalar scalar) || scalar.kind() != Kind.NUMBER) {
            refuse(key, "a number", remedy);
            return null;
        }
        var number = parse(scalar.text());
        if (number >= least && number <= most) return number;
        document.refuse(scalar.place(), "`" + key + "` cannot be " + scalar.text(), remedy);
        return null;
    }

    public @Nullable Integer whole(String key, int least, int most) {
        var number = number(key, least, most);
        if (number == null) return null;
        if (number == Math.rint(number)) return number.intValue();
        document.refuse(valuePlace(key), "`" + key + "` is not a whole number", "Write one without a fraction");
        return null;
    }

    public @Nullable Boolean flag(String key) {
        var node = node(key);
        if (node == null) return null;
        if (node instanceof Scalar scalar && scalar.kind() == Kind.FLAG)
            return scalar.text().equalsIgnoreCase("true");
        refuse(key, "true or false", "Write `" + key + ": true` or `" + key + ": false`");
        return null;
    }

    /// A day, written as 2027-03-31.
    public @Nullable LocalDate day(String key) {
        var scalar = scalar(key);
        if (scalar == null) return null;
        try {
            return LocalDate.parse(scalar.text().strip());
        } catch (DateTimeParseException malformed) {
            document.refuse(
                    scalar.place(),
                    "`" + scalar.text() + "` is not a day, as `" + key + "` should be",
                    "Write it as 2027-03-31");
            return null;
        }
    }

    /// A name for documents and addresses: small letters, digits and dashes; empty where it is none.
    public String slug(String key) {
        var scalar = scalar(key);
        if (scalar == null) return "";
        if (!SLUG.matcher(scalar.text()).matches())
            document.refuse(
                    scalar.place(),
                    "`" + scalar.text() + "` cannot be a name",
                    "Use small letters, digits and dashes, such as `shift-swaps`");
        return scalar.text();
    }

    /// One word of a closed vocabulary.
    public <E> @Nullable E oneOf(String key, Map<String, E> words) {
        var scalar = scalar(key);
        if (scalar == null) return null;
        var meant = words.get(scalar.text());
        if (meant == null)
            document.refuse(
                    scalar.place(),
                    "`" + scalar.text() + "` is not possible for `" + key + "`",
                    Nearest.remedy(scalar.text(), words.keySet()));
        return meant;
    }

    /// One text or a list of texts; empty when the key is absent.
    public List<String> texts(String key) {
        var node = node(key);
        if (node instanceof Sequence sequence)
            return sequence.items().stream()
                    .flatMap(item -> item(key, item).stream())
                    .toList();
        var single = text(key);
        return single == null ? List.of() : List.of(single);
    }

    private List<String> item(String key, Node node) {
        if (node instanceof Scalar scalar && scalar.kind() != Kind.NOTHING) return List.of(scalar.text());
        document.refuse(node.place(), "`" + key + "` lists texts, but this is " + node.inWords(), "Write a text");
        return List.of();
    }

    /// The parts of a list; empty when the key is absent.
    public List<Node> list(String key) {
        var node = node(key);
        if (node == null) return List.of();
        if (node instanceof Sequence sequence) return sequence.items();
        refuse(key, "a list", "Start each part with `- ` on a line of its own");
        return List.of();
    }

    /// The entries of a group whose keys are free to choose; empty when the key is absent.
    public List<Node.Entry> entries(String key) {
        var node = node(key);
        if (node == null) return List.of();
        if (node instanceof Mapping mapping) return mapping.entries();
        refuse(key, "a group of keys", "Write one `name: …` a line below it");
        return List.of();
    }

    /// A section within this one; null when the key is absent.
    public @Nullable Section section(String key, Shape shape) {
        var node = node(key);
        return node == null ? null : open(document, node, placeOf(key), shape);
    }

    private void refuse(String key, String expected, String remedy) {
        var node = entries.get(key);
        if (node == null) return;
        document.refuse(
                valuePlace(key),
                "`" + key + "` should be " + expected + ", but is "
                        + node.value().inWords(),
                remedy);
    }

    private Place valuePlace(String key) {
        var node = node(key);
        return node == null ? place : node.place();
    }

    private static double parse(String text) {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException special) {
            return Double.NaN; // .inf, .nan, 0x…, 0o…: no number anybody means here
        }
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
