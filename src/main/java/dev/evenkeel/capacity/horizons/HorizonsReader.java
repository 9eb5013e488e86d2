package dev.evenkeel.capacity.horizons;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.RuleLanguage;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import dev.evenkeel.rules.ValueType;
import dev.evenkeel.rules.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the document of kind `allocation`; what is wrong with it stands in the document afterwards.
final class HorizonsReader {
    static final String KIND = "allocation";

    /// What a rule may ask of a line of the plan.
    static final Vocabulary WORDS = new Vocabulary(Map.of(
            "sort", ValueType.TEXT,
            "class", ValueType.TEXT,
            "purpose", ValueType.TEXT,
            "whom", ValueType.TEXT,
            "label", ValueType.TEXT,
            "key", ValueType.TEXT,
            "skill", ValueType.TEXT));

    private static final RuleLanguage LANGUAGE = RuleLanguage.over(WORDS);
    private static final Shape DOCUMENT = Shape.of(
            "an allocation",
            must("kind", "kind: allocation"),
            must("name", "name: allocation"),
            may("title", "title: Now and later"),
            must("horizons", "horizons: [{name: now, when: sort == \"work\"}]"));
    private static final Shape HORIZON = Shape.of(
            "a horizon",
            must("name", "name: now"),
            may("title", "title: Sold and due"),
            must("when", "when: sort == \"work\""),
            may("at_least", "at_least: 20"),
            may("at_most", "at_most: 60"));

    private HorizonsReader() {}

    /// @return null where the document is wrong
    static @Nullable List<Horizon> read(Document document) {
        if (!document.isReadable()) return null;
        var section = Section.of(document, DOCUMENT);
        var name = section.scalar("name");
        if (name != null && !name.text().equals(KIND))
            document.refuse(name.place(), "There is one allocation", "Write `name: allocation`");
        var horizons = new ArrayList<Horizon>();
        var names = new HashSet<String>();
        for (var node : section.list("horizons")) {
            var horizon = horizon(Section.open(document, node, node.place(), HORIZON));
            if (horizon == null) continue;
            if (!names.add(horizon.name()))
                document.refuse(node.place(), "`" + horizon.name() + "` is there twice", "Give it a name of its own");
            horizons.add(horizon);
        }
        return document.isWrong() ? null : List.copyOf(horizons);
    }

    private static @Nullable Horizon horizon(Section one) {
        var name = one.slug("name");
        var when = one.scalar("when");
        var rule = when == null ? null : LANGUAGE.compile(one.document(), when);
        var least = one.number("at_least", 0, 100);
        var most = one.number("at_most", 0, 100);
        if (least != null && most != null && least > most)
            one.document().refuse(one.placeOf("at_least"), "The floor is above the ceiling", "Write at most " + most);
        return rule == null
                ? null
                : new Horizon(
                        name,
                        Objects.requireNonNullElse(one.text("title"), name),
                        rule,
                        least == null ? null : Double.valueOf(least / 100),
                        most == null ? null : Double.valueOf(most / 100));
    }
}
