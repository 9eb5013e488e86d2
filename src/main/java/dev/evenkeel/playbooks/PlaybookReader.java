package dev.evenkeel.playbooks;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.qualification.Definition;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Rule;
import dev.evenkeel.rules.RuleLanguage;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import dev.evenkeel.rules.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a playbook; every mistake is noted in the document at its place.
final class PlaybookReader {
    static final String KIND = "playbook";

    private static final Shape PLAYBOOK = Shape.of(
            "a playbook",
            must("kind", "kind: playbook"),
            must("name", "name: call-the-ready"),
            must("title", "title: Call those who are ready"),
            may("description", "description: …"),
            must("definition", "definition: ready-to-talk"),
            must("trigger", "trigger: {becomes: qualified}"),
            may("audience", "audience: employees >= 50"),
            may("stop_when", "stop_when: won"),
            may("hold_out", "hold_out: {share: 20}"),
            may("goal", "goal: {reach: won, within: 60d}"),
            may("cool_down", "cool_down: 30d"),
            may("quiet_hours", "quiet_hours: {from: 18, to: 7, weekends: true}"),
            may("cap", "cap: 5"),
            may("routing", "routing: {by: owner}"),
            must("steps", "steps: [{name: call, do: inbox, say: Call them}]"));
    private static final Shape TRIGGER = Shape.of(
            "a trigger",
            may("becomes", "becomes: qualified"),
            may("reaches", "reaches: 80"),
            may("falls_below", "falls_below: 40"),
            may("milestone", "milestone: integration"),
            may("silence", "silence: {signal: quiet_for, days: 14}"));
    private static final Shape SILENCE =
            Shape.of("a silence", must("signal", "signal: quiet_for"), must("days", "days: 14"));
    private static final Shape HOLD_OUT = Shape.of("a hold-out", must("share", "share: 20"), may("seed", "seed: 1"));
    private static final Shape GOAL = Shape.of("a goal", must("reach", "reach: won"), may("within", "within: 60d"));
    private static final Shape QUIET =
            Shape.of("quiet hours", may("from", "from: 18"), may("to", "to: 7"), may("weekends", "weekends: true"));
    private static final Shape ROUTING =
            Shape.of("routing", must("by", "by: owner"), may("among", "among: [Ann Seller]"));
    private static final Set<String> TAKEN = Set.of("funnel", "blockers");
    private static final double MOST_POINTS = 100_000;
    private static final int LAST_HOUR = 23;
    private static final int MOST_DAYS = 365;
    private static final int HALF = 50;
    private static final int COOL_DOWN = 30;

    private final Section section;
    private final Document document;
    private final Languages languages;
    private final Team team;

    private PlaybookReader(Document document, Languages languages, Team team) {
        this.section = Section.of(document, PLAYBOOK);
        this.document = document;
        this.languages = languages;
        this.team = team;
    }

    /// @param definitions about accounts or people, by name
    /// @return null where the document is wrong; it knows why then
    static @Nullable Playbook read(
            Document document, int version, Map<String, Definition> definitions, Languages languages, Team team) {
        if (!document.isReadable()) return null;
        var playbook = new PlaybookReader(document, languages, team).playbook(version, definitions);
        return document.isWrong() ? null : playbook;
    }

    private @Nullable Playbook playbook(int version, Map<String, Definition> definitions) {
        section.oneOf("kind", Map.of(KIND, KIND));
        var name = section.slug("name");
        if (TAKEN.contains(name))
            document.refuse(section.placeOf("name"), "`" + name + "` is the name of a page", "Choose another name");
        var title = section.text("title");
        var definition = definition(definitions);
        var before = definition == null ? null : languages.before(definition);
        var during = definition == null ? null : languages.during(definition);
        var trigger = trigger(definition, before);
        var audience = rule("audience", before);
        var stopWhen = rule("stop_when", during);
        var holdOut = holdOut();
        var goal = goal();
        var coolDown = TimeSpans.days(section, "cool_down");
        var quiet = quiet();
        int cap = TeamReader.cap(section, TeamReader.MOST);
        var routing = routing();
        var steps = new StepsReader(section, during).read();
        if (document.isWrong() || title == null || definition == null || trigger == null) return null;
        return new Playbook(
                name,
                version,
                title,
                section.text("description"),
                definition.name(),
                trigger,
                audience,
                stopWhen,
                holdOut,
                goal,
                coolDown == null ? COOL_DOWN : coolDown,
                quiet,
                cap,
                routing,
                steps);
    }

    private @Nullable Definition definition(Map<String, Definition> definitions) {
        var scalar = section.scalar("definition");
        if (scalar == null) return null;
        var definition = definitions.get(scalar.text());
        var accounts = definitions.values().stream()
                .filter(Definition::isAboutAccounts)
                .map(Definition::name)
                .toList();
        if (definition == null)
            document.refuse(
                    scalar.place(),
                    "There is no definition called `" + scalar.text() + "`",
                    accounts.isEmpty()
                            ? "Save a definition about accounts first"
                            : Nearest.remedy(scalar.text(), accounts));
        else if (!definition.isAboutAccounts()) {
            document.refuse(
                    scalar.place(),
                    "`" + scalar.text() + "` is about people, and a playbook is about accounts",
                    Nearest.remedy(scalar.text(), accounts));
            return null;
        }
        return definition;
    }

    private @Nullable Rule rule(String key, @Nullable RuleLanguage language) {
        return rule(section, key, language);
    }

    private @Nullable Rule rule(Section where, String key, @Nullable RuleLanguage language) {
        var scalar = where.scalar(key);
        return scalar == null || language == null ? null : language.compile(document, scalar);
    }

    private @Nullable Trigger trigger(@Nullable Definition definition, @Nullable RuleLanguage language) {
        var one = section.section("trigger", TRIGGER);
        if (one == null) return null;
        if (one.keys().size() != 1) {
            document.refuse(
                    section.placeOf("trigger"),
                    one.keys().isEmpty() ? "Nothing sets the playbook off" : "A trigger is one thing",
                    "Give it one of becomes, reaches, falls_below, milestone, silence");
            return null;
        }
        return switch (one.keys().getFirst()) {
            case "becomes" -> {
                var words = new LinkedHashMap<String, Boolean>();
                words.put("qualified", true);
                words.put("not qualified", false);
                var qualified = one.oneOf("becomes", words);
                yield qualified == null ? null : new Trigger.Verdict(qualified);
            }
            case "reaches" -> band(one, "reaches", true);
            case "falls_below" -> band(one, "falls_below", false);
            case "milestone" -> {
                var rule = rule(one, "milestone", language);
                yield rule == null ? null : new Trigger.Milestone(rule);
            }
            default -> silence(one, definition);
        };
    }

    private static @Nullable Trigger band(Section one, String key, boolean rising) {
        var points = one.number(key, -MOST_POINTS, MOST_POINTS);
        return points == null ? null : new Trigger.Band(points, rising);
    }

    private @Nullable Trigger silence(Section trigger, @Nullable Definition definition) {
        var one = trigger.section("silence", SILENCE);
        if (one == null) return null;
        var days = one.whole("days", 1, MOST_DAYS);
        var signal = one.scalar("signal");
        if (signal == null || definition == null) return null;
        var known = definition.signals().get(signal.text());
        if (known == null || known.type() != ValueType.NUMBER) {
            var numbers = definition.signals().values().stream()
                    .filter(other -> other.type() == ValueType.NUMBER)
                    .map(other -> other.name())
                    .toList();
            document.refuse(
                    signal.place(),
                    known == null
                            ? "`" + signal.text() + "` is no signal of " + definition.name()
                            : "`" + signal.text() + "` is no number of days",
                    Nearest.remedy(signal.text(), numbers));
            return null;
        }
        return days == null ? null : new Trigger.Silence(signal.text(), days);
    }

    private HoldOut holdOut() {
        var one = section.section("hold_out", HOLD_OUT);
        if (one == null) return HoldOut.NONE;
        var share = one.number("share", 0, HALF);
        var seed = one.whole("seed", 0, Integer.MAX_VALUE);
        return new HoldOut(share == null ? 0 : share / (2 * HALF), seed == null ? 0 : seed);
    }

    private Goal goal() {
        var one = section.section("goal", GOAL);
        if (one == null) return Goal.USUAL;
        var words = new LinkedHashMap<String, Boolean>();
        words.put("won", true);
        words.put("deal", false);
        var won = one.oneOf("reach", words);
        var days = TimeSpans.days(one, "within");
        return new Goal(won == null || won, days == null ? Goal.USUAL.days() : days);
    }

    private QuietHours quiet() {
        var one = section.section("quiet_hours", QUIET);
        if (one == null) return QuietHours.NONE;
        var from = one.whole("from", 0, LAST_HOUR);
        var to = one.whole("to", 0, LAST_HOUR);
        var weekends = one.flag("weekends");
        if (one.has("from") != one.has("to"))
            document.refuse(one.place(), "Quiet hours have a begin and an end", "Say `from` and `to`");
        return new QuietHours(from == null ? 0 : from, to == null ? 0 : to, weekends != null && weekends);
    }

    private Routing routing() {
        var one = section.section("routing", ROUTING);
        if (one == null) return Routing.USUAL;
        var words = new LinkedHashMap<String, Routing.Way>();
        for (var way : Routing.Way.values()) words.put(way.word(), way);
        var by = one.oneOf("by", words);
        return new Routing(Objects.requireNonNullElse(by, Routing.Way.OWNER), among(one));
    }

    private List<String> among(Section one) {
        var node = one.node("among");
        if (node == null) return List.of();
        var items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        return items.stream().flatMap(item -> seller(item).stream()).toList();
    }

    private List<String> seller(Node item) {
        if (!(item instanceof Node.Scalar scalar)) {
            document.refuse(item.place(), "Here should be the name of a seller", "Write a list of names");
            return List.of();
        }
        if (team.named(scalar.text()).isPresent()) return List.of(scalar.text());
        document.refuse(
                scalar.place(),
                "No seller is called `" + scalar.text() + "`",
                team.sellers().isEmpty()
                        ? "Name the sellers first, in a document of kind `sellers`"
                        : Nearest.remedy(scalar.text(), team.names()));
        return List.of();
    }
}
