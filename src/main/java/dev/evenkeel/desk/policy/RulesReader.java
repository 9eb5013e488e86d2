package dev.evenkeel.desk.policy;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Rule;
import dev.evenkeel.rules.RuleLanguage;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the routing rules: conditions in CEL, steps that exist, no circle.
final class RulesReader {
    private static final Shape RULE = Shape.of(
            "a rule",
            must("name", "name: Large discount"),
            must("when", "when: discount > 20"),
            may("steps", "steps: [finance]"),
            may("also", "also: [Other rule]"));

    private final Section section;
    private final Document document;
    private final Collection<String> steps;
    private final RuleLanguage language;
    private final Map<String, List<Node.Scalar>> also = new LinkedHashMap<>();

    RulesReader(Section section, Collection<String> steps, RuleLanguage language) {
        this.section = section;
        this.document = section.document();
        this.steps = steps;
        this.language = language;
    }

    List<RoutingRule> read() {
        var rules = new ArrayList<RoutingRule>();
        for (var node : section.list("rules")) {
            var one = Section.open(document, node, node.place(), RULE);
            var name = one.scalar("name");
            var when = condition(one);
            var asked = asked(one);
            if (name == null) continue;
            if (also.containsKey(name.text()))
                document.refuse(name.place(), "A rule of this name is there already", "Give it a name of its own");
            also.put(name.text(), Words.list(one, "also"));
            if (when != null)
                rules.add(new RoutingRule(
                        name.text(), when, asked, Words.texts(also.getOrDefault(name.text(), List.of()))));
        }
        checkAlso();
        return List.copyOf(rules);
    }

    private @Nullable Rule condition(Section one) {
        var when = one.scalar("when");
        return when == null ? null : language.compile(document, when);
    }

    private List<String> asked(Section one) {
        var words = Words.list(one, "steps");
        if (words.isEmpty() && !one.has("also"))
            document.refuse(one.place(), "The rule asks for no step", "Add `steps: [finance]`");
        for (var word : words)
            if (!steps.contains(word.text()))
                document.refuse(
                        word.place(), "There is no step `" + word.text() + "`", Nearest.remedy(word.text(), steps));
        return Words.texts(words);
    }

    private void checkAlso() {
        var arrows = new LinkedHashMap<String, List<String>>();
        also.forEach((name, words) -> arrows.put(name, Words.texts(words)));
        var cycles = new Cycles(arrows);
        also.forEach((name, words) -> {
            for (var word : words)
                if (!also.containsKey(word.text()))
                    document.refuse(
                            word.place(),
                            "There is no rule `" + word.text() + "`",
                            Nearest.remedy(word.text(), also.keySet()));
            if (!words.isEmpty())
                cycles.through(name)
                        .ifPresent(way -> document.refuse(
                                words.getFirst().place(),
                                "The rule brings itself along: " + way,
                                "Take one of them out of `also`"));
        });
    }
}
