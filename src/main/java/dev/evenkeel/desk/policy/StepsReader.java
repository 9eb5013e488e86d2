package dev.evenkeel.desk.policy;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads the steps: approvers who are there, a quorum they can make, an order without a circle.
final class StepsReader {
    private static final Shape STEP = Shape.of(
            "a step",
            may("title", "title: Finance"),
            must("approvers", "approvers: [finance]"),
            may("quorum", "quorum: 1"),
            may("within", "within: 2d"),
            may("escalate", "escalate: leadership"),
            may("after", "after: [manager]"));

    private static final int MOST = 1000;

    private final Section section;
    private final Document document;
    private final People people;

    StepsReader(Section section, People people) {
        this.section = section;
        this.document = section.document();
        this.people = people;
    }

    Map<String, StepRule> read() {
        var entries = PolicyReader.byKey(section.entries("steps"));
        var steps = new LinkedHashMap<String, StepRule>();
        var after = new LinkedHashMap<String, List<Node.Scalar>>();
        for (var entry : entries.values()) {
            var name = entry.key().text();
            var one = Section.open(document, entry.value(), entry.key().place(), STEP);
            after.put(name, Words.list(one, "after"));
            steps.put(name, step(name, one, Words.texts(after.getOrDefault(name, List.of()))));
        }
        checkOrder(steps, after);
        return steps;
    }

    private StepRule step(String name, Section one, List<String> after) {
        var approvers = Words.list(one, "approvers");
        var escalate = Words.list(one, "escalate");
        approvers.forEach(people::approver);
        escalate.forEach(people::approver);
        var within = Words.minutes(one, "within");
        if (!escalate.isEmpty() && !one.has("within"))
            document.refuse(
                    one.placeOf("escalate"), "It would never be escalated", "Add `within: 2d`, or another time limit");
        return new StepRule(
                name,
                Objects.requireNonNullElse(one.text("title"), name),
                Words.texts(approvers),
                quorum(one, Words.texts(approvers)),
                within,
                Words.texts(escalate),
                after);
    }

    private int quorum(Section one, List<String> approvers) {
        var quorum = one.whole("quorum", 1, MOST);
        if (quorum == null) return 1;
        int most = people.count(approvers);
        if (quorum > most && !approvers.isEmpty())
            document.refuse(
                    Objects.requireNonNull(one.node("quorum")).place(),
                    "A quorum of " + quorum + " cannot be had from " + most + (most == 1 ? " approver" : " approvers"),
                    "Write at most " + most + ", or add approvers");
        return quorum;
    }

    private void checkOrder(Map<String, StepRule> steps, Map<String, List<Node.Scalar>> after) {
        var arrows = new LinkedHashMap<String, List<String>>();
        steps.values().forEach(step -> arrows.put(step.name(), step.after()));
        var cycles = new Cycles(arrows);
        after.forEach((name, words) -> {
            for (var word : words)
                if (!steps.containsKey(word.text()))
                    document.refuse(
                            word.place(),
                            "There is no step `" + word.text() + "`",
                            Nearest.remedy(word.text(), steps.keySet()));
            if (!words.isEmpty())
                cycles.through(name)
                        .ifPresent(way -> document.refuse(
                                words.getFirst().place(),
                                "The step waits for itself: " + way,
                                "Take one of them out of `after`"));
        });
    }
}
