package dev.evenkeel.motion;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.activity.EventFilter;
import dev.evenkeel.activity.FilterReader;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Node.Scalar;
import dev.evenkeel.rules.RuleLanguage;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import dev.evenkeel.rules.ValueType;
import dev.evenkeel.rules.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the section `contact` of a motion; what is wrong with it stands in the document afterwards.
final class ContactReader {
    static final Shape CONTACT = Shape.of(
            "who needs a person",
            may("touches", "touches: {events: [Call Held, Demo Held]}"),
            may("until", "until: {event: Schedule Published}"),
            may("from", "from: 50"),
            may("facts", "facts: {integrations: {event: Integration Connected}}"),
            may("traits", "traits: {employees: number}"),
            must("signs", "signs: [{name: Has to be integrated, when: integrations > 1, points: 40}]"));
    private static final double FROM = 50;
    private static final double MOST_POINTS = 10_000;
    private static final Shape SIGN = Shape.of(
            "a sign",
            must("name", "name: Has to be integrated"),
            must("when", "when: integrations > 1"),
            must("points", "points: 40"));
    private static final Map<String, ValueType> TYPES =
            Map.of("number", ValueType.NUMBER, "text", ValueType.TEXT, "flag", ValueType.FLAG);

    private final Document document;
    private final Section section;
    private final Map<String, EventFilter> facts = new LinkedHashMap<>();
    private final Map<String, ValueType> traits = new LinkedHashMap<>();
    private final Set<String> undecided = new HashSet<>();

    private ContactReader(Document document, Section section) {
        this.document = document;
        this.section = section;
    }

    /// @param firstValue what they have come to where the section says nothing else
    /// @return null where it is wrong
    static @Nullable ContactRules read(Document document, Section section, @Nullable EventFilter firstValue) {
        return new ContactReader(document, section).rules(firstValue);
    }

    private @Nullable ContactRules rules(@Nullable EventFilter firstValue) {
        var touches = events("touches");
        var until = section.has("until") ? events("until") : firstValue;
        if (until == null && !section.has("until"))
            document.refuse(
                    section.place(),
                    "It is not said what they have come to once they get along",
                    "Write `until: {event: …}` here, or `first_value: {event: …}` above");
        var from = section.number("from", -MOST_POINTS, MOST_POINTS);
        facts();
        traits();
        var signs = signs();
        return until == null
                ? null
                : new ContactRules(touches, until, from == null ? FROM : from, facts, traits, signs);
    }

    private @Nullable EventFilter events(String key) {
        var part = section.section(key, FilterReader.shape("events"));
        return part == null ? null : new FilterReader(document).read(part);
    }

    private void facts() {
        for (var entry : section.entries("facts")) {
            if (!isName(entry.key())) continue;
            var part = Section.open(document, entry.value(), entry.key().place(), FilterReader.shape("events"));
            facts.put(entry.key().text(), new FilterReader(document).read(part));
        }
    }

    private void traits() {
        for (var entry : section.entries("traits")) {
            var key = entry.key();
            if (!isName(key)) continue;
            if (facts.containsKey(key.text()))
                document.refuse(key.place(), "`" + key.text() + "` is a fact as well", "Give one of them another name");
            var type = entry.value() instanceof Scalar word ? TYPES.get(word.text()) : null;
            if (type != null) traits.put(key.text(), type);
            else refuseType(key, entry.value());
        }
    }

    private void refuseType(Scalar key, Node value) {
        undecided.add(key.text());
        document.refuse(value.place(), "It is not said what `" + key.text() + "` is", "Write number, text or flag");
    }

    private boolean isName(Scalar key) {
        var objection = Vocabulary.objection(key.text());
        objection.ifPresent(words -> document.refuse(key.place(), words, "Use small letters, digits and underscores"));
        return objection.isEmpty();
    }

    private List<ContactRules.Sign> signs() {
        var names = new LinkedHashMap<String, ValueType>(traits);
        facts.keySet().forEach(name -> names.put(name, ValueType.NUMBER));
        var language = RuleLanguage.over(new Vocabulary(names), undecided);
        var signs = new ArrayList<ContactRules.Sign>();
        for (var node : section.list("signs")) {
            var one = Section.open(document, node, node.place(), SIGN);
            var name = one.text("name");
            var when = one.scalar("when");
            var points = one.number("points", -MOST_POINTS, MOST_POINTS);
            var rule = when == null ? null : language.compile(document, when);
            if (name != null && rule != null && points != null) signs.add(new ContactRules.Sign(name, rule, points));
        }
        return List.copyOf(signs);
    }
}
