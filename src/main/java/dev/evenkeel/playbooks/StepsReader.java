package dev.evenkeel.playbooks;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.RuleLanguage;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the steps of a playbook, and notes ways that lead nowhere or in circles.
final class StepsReader {
    private static final Shape STEP = Shape.of(
            "a step",
            must("name", "name: call"),
            may("do", "do: inbox"),
            may("say", "say: They have outgrown their plan"),
            may("subject", "subject: Ready to talk"),
            may("due", "due: 2d"),
            may("wait", "wait: 3d"),
            may("if", "if: touched"),
            may("then", "then: end"),
            may("else", "else: remind"),
            may("next", "next: end"));
    private static final List<String> DOING = List.of("inbox", "slack", "task", "webhook", "email");
    private static final int DUE_DAYS = 2;

    private final Section playbook;
    private final Document document;
    private final @Nullable RuleLanguage language;
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();

    /// @param language null where the definition is not known: then conditions are not looked at
    StepsReader(Section playbook, @Nullable RuleLanguage language) {
        this.playbook = playbook;
        this.document = playbook.document();
        this.language = language;
    }

    List<Step> read() {
        for (var node : playbook.list("steps")) {
            var section = Section.open(document, node, node.place(), STEP);
            var name = section.slug("name");
            if (name.equals(Step.END))
                document.refuse(section.placeOf("name"), "`end` is the end of a playbook", "Choose another name");
            else if (sections.putIfAbsent(name, section) != null)
                document.refuse(section.placeOf("name"), "There are two steps called `" + name + "`", "Rename one");
        }
        if (sections.isEmpty() && !document.isWrong())
            document.refuse(
                    playbook.placeOf("steps"), "The playbook does nothing", "Add a step: {name: call, do: inbox}");
        var names = List.copyOf(sections.keySet());
        for (int i = 0; i < names.size(); i++) {
            var section = Objects.requireNonNull(sections.get(names.get(i)));
            var step = step(section, names.get(i), i + 1 < names.size() ? names.get(i + 1) : Step.END);
            if (step != null) steps.put(step.name(), step);
        }
        if (!document.isWrong()) circles();
        if (!document.isWrong()) unreached();
        return List.copyOf(steps.values());
    }

    private @Nullable Step step(Section section, String name, String following) {
        var kinds = List.of("do", "wait", "if").stream().filter(section::has).toList();
        if (kinds.size() != 1) {
            document.refuse(
                    section.place(),
                    kinds.isEmpty() ? "The step does nothing" : "The step does more than one thing",
                    "Give it one of `do`, `wait` and `if`");
            return null;
        }
        var action = switch (kinds.getFirst()) {
            case "do" -> doing(section);
            case "wait" -> waiting(section);
            default -> branch(section, following);
        };
        var next = action instanceof Action.Branch ? following : way(section, "next", following);
        if (action instanceof Action.Branch && section.has("next"))
            document.refuse(section.placeOf("next"), "A branch has no `next`", "Say `then` and `else`");
        return action == null ? null : new Step(name, action, next);
    }

    private @Nullable Action doing(Section section) {
        var word = section.oneOf("do", words());
        for (var key : List.of("then", "else"))
            if (section.has(key))
                document.refuse(section.placeOf(key), "Only a step with `if` has `" + key + "`", "Remove it");
        if (word == null) return null;
        var say = Objects.requireNonNullElse(section.text("say"), "");
        var subject = Objects.requireNonNullElse(section.text("subject"), "");
        return switch (word) {
            case "inbox" -> new Action.Inbox(say);
            case "slack" -> new Action.Slack(say);
            case "task" -> new Action.Task(say.isEmpty() ? "Follow up" : say, due(section));
            case "webhook" -> new Action.Webhook();
            default -> new Action.Email(subject.isEmpty() ? "An account for you" : subject, say);
        };
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var word : DOING) words.put(word, word);
        return words;
    }

    private int due(Section section) {
        var days = TimeSpans.days(section, "due");
        return days == null ? DUE_DAYS : days;
    }

    private static @Nullable Action waiting(Section section) {
        var time = TimeSpans.read(section, "wait", Duration.ofMinutes(1), "This wait takes no time");
        return time == null ? null : new Action.Wait(time);
    }

    private @Nullable Action branch(Section section, String following) {
        var scalar = section.scalar("if");
        var rule = scalar == null || language == null ? null : language.compile(document, scalar);
        var then = way(section, "then", following);
        var otherwise = way(section, "else", following);
        if (!section.has("then") && !section.has("else"))
            document.refuse(section.place(), "The branch has one way only", "Say `then`, `else`, or both");
        return rule == null ? null : new Action.Branch(rule, then, otherwise);
    }

    private String way(Section section, String key, String following) {
        var scalar = section.scalar(key);
        if (scalar == null) return following;
        var possible = new ArrayList<>(sections.keySet());
        possible.add(Step.END);
        if (!possible.contains(scalar.text()))
            document.refuse(
                    scalar.place(),
                    "There is no step called `" + scalar.text() + "`",
                    Nearest.remedy(scalar.text(), possible));
        return scalar.text();
    }

    /// Every way must come to an end.
    private void circles() {
        var done = new LinkedHashSet<String>();
        for (var name : steps.keySet()) if (circle(name, new LinkedHashSet<>(), done)) return;
    }

    private boolean circle(String name, LinkedHashSet<String> way, Set<String> done) {
        if (name.equals(Step.END) || done.contains(name)) return false;
        if (!way.add(name)) {
            var turns = new ArrayList<>(way);
            var circle = turns.subList(turns.indexOf(name), turns.size());
            var last = Objects.requireNonNull(sections.get(circle.getLast()));
            document.refuse(
                    last.place(),
                    "The steps go in a circle: " + String.join(" → ", circle) + " → " + name,
                    "Let one of them go on, or to `end`; to come back later, let the account enter again after its cool-down");
            return true;
        }
        for (var next : after(name)) if (circle(next, way, done)) return true;
        way.remove(name);
        done.add(name);
        return false;
    }

    private List<String> after(String name) {
        var step = Objects.requireNonNull(steps.get(name));
        return step.action() instanceof Action.Branch branch
                ? List.of(branch.then(), branch.otherwise())
                : List.of(step.next());
    }

    private void unreached() {
        var reached = new LinkedHashSet<String>();
        var open = new ArrayList<>(List.of(steps.keySet().iterator().next()));
        while (!open.isEmpty()) {
            var name = open.removeLast();
            if (!name.equals(Step.END) && reached.add(name)) open.addAll(after(name));
        }
        for (var name : steps.keySet())
            if (!reached.contains(name))
                document.refuse(
                        Objects.requireNonNull(sections.get(name)).place(),
                        "No way leads to the step `" + name + "`",
                        "Lead one there, or remove it");
    }
}
