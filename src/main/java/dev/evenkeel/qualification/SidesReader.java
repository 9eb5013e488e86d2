package dev.evenkeel.qualification;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.qualification.Definition.Decay;
import dev.evenkeel.qualification.Definition.Disqualifier;
import dev.evenkeel.qualification.Definition.PointsRule;
import dev.evenkeel.qualification.Definition.Side;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Rule;
import dev.evenkeel.rules.RuleLanguage;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the rules of a definition: its two sides, and what disqualifies.
final class SidesReader {
    private static final Shape SIDE =
            Shape.of("a side of the score", must("threshold", "threshold: 30"), must("rules", "rules: […]"));
    private static final Shape RULE = Shape.of(
            "a rule",
            must("name", "name: A team at work"),
            must("when", "when: active_people >= 5"),
            must("points", "points: 25"),
            may("half_life", "half_life: 14d"),
            may("decays_with", "decays_with: schedules"));
    private static final Shape DISQUALIFIER = Shape.of(
            "a reason to leave somebody out",
            must("reason", "reason: Already on the top plan"),
            must("when", "when: plan == \"enterprise\""));

    private final Section definition;
    private final RuleLanguage language;
    private final Map<String, Signal> signals;
    private final Set<String> broken;
    private final Set<String> names = new HashSet<>();

    SidesReader(Section definition, SignalsReader signals) {
        this.definition = definition;
        this.signals = signals.signals();
        this.broken = signals.broken();
        this.language = RuleLanguage.over(signals.vocabulary(), broken);
    }

    Side side(String key) {
        var section = definition.section(key, SIDE);
        if (section == null) return Side.NONE;
        var threshold = section.number("threshold", -100_000, 100_000);
        var rules = new ArrayList<PointsRule>();
        for (var node : section.list("rules")) {
            var rule = rule(node);
            if (rule != null) rules.add(rule);
        }
        return new Side(threshold == null ? 0 : threshold, rules);
    }

    List<Disqualifier> disqualifiers() {
        var disqualifiers = new ArrayList<Disqualifier>();
        for (var node : definition.list("disqualified")) {
            var section = open(node, DISQUALIFIER);
            var reason = section.text("reason");
            var when = when(section);
            if (reason != null && when != null) disqualifiers.add(new Disqualifier(reason, when));
        }
        return disqualifiers;
    }

    private @Nullable PointsRule rule(Node node) {
        var section = open(node, RULE);
        var name = section.text("name");
        if (name != null && !names.add(name))
            definition
                    .document()
                    .refuse(
                            section.placeOf("name"),
                            "Two rules are called `" + name + "`",
                            "Give this one another name");
        var when = when(section);
        var points = section.number("points", -10_000, 10_000);
        var decay = decay(section, when);
        return name == null || when == null || points == null ? null : new PointsRule(name, when, points, decay);
    }

    private Section open(Node node, Shape shape) {
        return Section.open(definition.document(), node, node.place(), shape);
    }

    private @Nullable Rule when(Section section) {
        var scalar = section.scalar("when");
        return scalar == null ? null : language.compile(section.document(), scalar);
    }

    private @Nullable Decay decay(Section section, @Nullable Rule when) {
        if (!section.has("half_life")) {
            if (section.has("decays_with"))
                section.document()
                        .refuse(
                                section.placeOf("decays_with"),
                                "`decays_with` says nothing without `half_life`",
                                "Add `half_life: 14d`");
            return null;
        }
        var days = Spans.days(section, "half_life", "`14d` or `2w`");
        var signal = section.has("decays_with") ? named(section) : when == null ? null : first(section, when);
        return days == null || signal == null ? null : new Decay(signal, days);
    }

    private @Nullable String named(Section section) {
        var scalar = section.scalar("decays_with");
        if (scalar == null || broken.contains(scalar.text())) return null;
        var usage = signals.keySet().stream().filter(this::hasEvents).toList();
        if (usage.contains(scalar.text())) return scalar.text();
        var what = signals.containsKey(scalar.text())
                ? "`" + scalar.text() + "` is not made of events, so it has no age"
                : "There is no signal `" + scalar.text() + "`";
        section.document().refuse(scalar.place(), what, Nearest.remedy(scalar.text(), usage));
        return null;
    }

    private @Nullable String first(Section section, Rule when) {
        var usage = when.names().stream().filter(this::hasEvents).findFirst();
        if (usage.isEmpty() && when.names().stream().noneMatch(broken::contains))
            section.document()
                    .refuse(
                            section.placeOf("half_life"),
                            "Nothing in this rule is made of events, so its points cannot age",
                            "Name a signal with `decays_with`, or remove `half_life`");
        return usage.orElse(null);
    }

    private boolean hasEvents(String name) {
        var signal = signals.get(name);
        return signal != null && signal.evidence() != null;
    }
}
