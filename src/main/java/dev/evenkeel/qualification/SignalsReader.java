package dev.evenkeel.qualification;

import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Node.Scalar;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import dev.evenkeel.rules.ValueType;
import dev.evenkeel.rules.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the `signals` of a document: first those that stand alone, then the shares between them.
final class SignalsReader {
    private static final Shape SHARE =
            Shape.of("a share", must("of", "of: active_people"), must("in", "in: {trait: seats}"));

    private final Document document;
    private final SignalReader reader;
    private final Map<String, Signal> signals = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    /// Names that are declared, but wrongly: rules that use them are not blamed for it.
    private final Set<String> broken = new HashSet<>();

    SignalsReader(Document document, Grain about) {
        this.document = document;
        this.reader = new SignalReader(document, about);
    }

    /// @param shared signals of other documents that this one may use
    SignalsReader sharing(Map<String, Signal> shared) {
        signals.putAll(shared);
        order.addAll(shared.keySet());
        return this;
    }

    SignalsReader read(List<Node.Entry> entries) {
        var declared = entries.stream().filter(this::mayBeDeclared).toList();
        for (var entry : declared) if (!isShare(entry.value())) put(entry, readAlone(entry));
        for (var entry : declared) if (isShare(entry.value())) put(entry, share(entry));
        for (var entry : declared) order.add(entry.key().text());
        return this;
    }

    /// By name, shared ones first, then in the order of the document.
    Map<String, Signal> signals() {
        var ordered = new LinkedHashMap<String, Signal>();
        for (var name : order) {
            var signal = signals.get(name);
            if (signal != null) ordered.put(name, signal);
        }
        return ordered;
    }

    Set<String> broken() {
        return broken;
    }

    Vocabulary vocabulary() {
        var names = new LinkedHashMap<String, ValueType>();
        signals().forEach((name, signal) -> names.put(name, signal.type()));
        names.put(Definition.TODAY, ValueType.DATE);
        return new Vocabulary(names);
    }

    private boolean mayBeDeclared(Node.Entry entry) {
        var name = entry.key().text();
        var objection = name.equals(Definition.TODAY)
                ? Optional.of("`today` is the day of the evaluation")
                : Vocabulary.objection(name);
        objection.ifPresent(what ->
                document.refuse(entry.key().place(), what, "Use letters, digits and `_`, such as `active_people`"));
        if (!signals.containsKey(name)) return objection.isEmpty();
        document.refuse(entry.key().place(), "`" + name + "` is a shared signal already", "Give this one another name");
        return false;
    }

    private void put(Node.Entry entry, @Nullable Signal signal) {
        if (signal == null) broken.add(entry.key().text());
        else signals.put(entry.key().text(), signal);
    }

    private @Nullable Signal readAlone(Node.Entry entry) {
        return reader.read(entry.key().text(), entry.value(), entry.key().place(), false);
    }

    private static boolean isShare(Node node) {
        return node instanceof Node.Mapping mapping
                && mapping.entries().stream()
                        .anyMatch(entry -> entry.key().text().equals("share"));
    }

    private @Nullable Signal share(Node.Entry entry) {
        var name = entry.key().text();
        var section = Section.open(document, entry.value(), entry.key().place(), SignalReader.SIGNAL);
        if (reader.kind(section) == null) return null;
        var body = section.section("share", SHARE);
        if (body == null) return null;
        var of = part(name, "of", body);
        var in = part(name, "in", body);
        return of == null || in == null ? null : new Signal.Share(name, section.text("label"), of, in);
    }

    /// A number, the name of another signal, or a signal written in place.
    private @Nullable Signal part(String share, String key, Section body) {
        return switch (body.node(key)) {
            case Scalar scalar when scalar.kind() == Node.Kind.NUMBER -> constant(share + "." + key, key, body);
            case Scalar scalar -> named(scalar);
            case Node.Mapping mapping when isShare(mapping) -> nested(mapping);
            case Node.Mapping mapping ->
                numeric(mapping, reader.read(share + "." + key, mapping, body.placeOf(key), true));
            case Node.Sequence list -> nested(list);
            case null -> null;
        };
    }

    private @Nullable Signal constant(String name, String key, Section body) {
        var number = body.number(key, 1e-9, 1e12);
        return number == null ? null : new Signal.Constant(name, number);
    }

    private @Nullable Signal named(Scalar scalar) {
        var signal = signals.get(scalar.text());
        if (signal != null) return signal instanceof Signal.Share ? nested(scalar) : numeric(scalar, signal);
        if (!broken.contains(scalar.text()))
            document.refuse(
                    scalar.place(),
                    "There is no signal `" + scalar.text() + "`",
                    Nearest.remedy(scalar.text(), signals.keySet()));
        return null;
    }

    private @Nullable Signal numeric(Node node, @Nullable Signal signal) {
        if (signal == null || signal.type() == ValueType.NUMBER) return signal;
        document.refuse(
                node.place(),
                "A share is made of numbers, but this is " + signal.type().inWords(),
                "Name a signal that is a number");
        return null;
    }

    private @Nullable Signal nested(Node node) {
        document.refuse(
                node.place(),
                "A share is made of two numbers, not of a share or a list",
                "Name a count, or a trait that is a number");
        return null;
    }
}
