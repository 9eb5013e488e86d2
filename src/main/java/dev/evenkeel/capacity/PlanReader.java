package dev.evenkeel.capacity;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Place;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a plan from a YAML document of kind `capacity`. A section that is there says all lines of its kind; kinds
/// without a section stay as they are.
final class PlanReader {
    private static final Shape DOCUMENT = new Shape(
            "a capacity plan",
            Stream.concat(
                            Stream.of(must("kind", "kind: capacity"), may("name", "name: plan")),
                            Arrays.stream(Kind.values()).map(kind -> may(kind.section(), kind.section() + ":")))
                    .toList());
    private static final Map<String, PlanLine.Purpose> PURPOSES = Map.of(
            "support", PlanLine.Purpose.SUPPORT,
            "debt", PlanLine.Purpose.DEBT,
            "exploration", PlanLine.Purpose.EXPLORATION,
            "other", PlanLine.Purpose.OTHER,
            "lost", PlanLine.Purpose.LOST);
    private static final Map<String, Firmness> CLASSES =
            Arrays.stream(Firmness.values()).collect(Collectors.toMap(Firmness::word, firmness -> firmness));
    private static final double MUCH = 1e9;

    private final Document document;
    private final Set<Kind> said = EnumSet.noneOf(Kind.class);
    private final List<PlanLine> lines = new ArrayList<>();
    private final Map<PlanLine, Place> places = new IdentityHashMap<>();

    private PlanReader(Document document) {
        this.document = document;
    }

    /// What a document says of a plan.
    ///
    /// @param said the kinds of lines it says all of
    record Read(Document document, Set<Kind> said, List<PlanLine> lines, Map<PlanLine, Place> places) {
        /// What it changes in a plan.
        List<LineChange> changes(CapacityPlan plan) {
            var changes = new LinkedHashMap<String, LineChange>();
            for (var kind : said)
                for (var key : plan.of(kind).keySet()) changes.put(kind + key, LineChange.remove(kind, key));
            for (var line : lines) changes.put(Kind.of(line) + line.key(), LineChange.put(line));
            return List.copyOf(changes.values());
        }

        /// @throws Refused with the lines of the document
        void refuse(List<PlanCheck.Fault> faults) {
            for (var fault : faults) {
                var place = fault.line() == null ? null : places.get(fault.line());
                var where = place == null ? document.start() : place;
                document.refuse(where, fault.what() + " (" + fault.where() + ")", fault.remedy());
            }
            document.refuseIfWrong();
        }
    }

    /// @throws Refused with everything that is wrong with it as a document
    static Read read(String file, String text) {
        var reader = new PlanReader(Document.read(file, text));
        reader.read();
        reader.document.refuseIfWrong();
        return new Read(reader.document, reader.said, reader.lines, reader.places);
    }

    private void read() {
        var section = Section.of(document, DOCUMENT);
        section.oneOf("kind", Map.of("capacity", "capacity"));
        for (var kind : Kind.values()) {
            if (!section.has(kind.section())) continue;
            said.add(kind);
            if (kind == Kind.GROWTH) growth(section);
            else read(section, kind);
        }
    }

    private void growth(Section section) {
        var most = section.number("growth", 1, 10);
        if (most != null) keep(new PlanLine.Growth(PlanLine.Growth.KEY, most), section.placeOf("growth"));
    }

    private void read(Section section, Kind kind) {
        var keys = new java.util.HashSet<String>();
        for (var node : section.list(kind.section())) {
            var part = Section.open(document, node, node.place(), shape(kind));
            var key = part.text("key");
            if (key == null) continue;
            if (!keys.add(key))
                document.refuse(part.placeOf("key"), "Two lines have the key `" + key + "`", "Rename one of them");
            var line = line(part, kind, key);
            if (line != null) keep(line, node.place());
        }
    }

    private void keep(PlanLine line, Place place) {
        lines.add(line);
        places.put(line, place);
    }

    private static Shape shape(Kind kind) {
        var key = must("key", "key: backend");
        var name = must("name", "name: Backend");
        var from = must("from", "from: 2026-01-01");
        var until = may("until", "until: 2026-12-31");
        var team = must("team", "team: platform");
        var skill = must("skill", "skill: backend");
        var hours = must("hours", "hours: {backend: 40}");
        return switch (kind) {
            case SKILL, TEAM -> Shape.of("a " + kind.word(), key, name);
            case STAFF ->
                Shape.of("a line of staff", key, name, team, skill, must("people", "people: 1"), hours(), from, until);
            case ABSENCE ->
                Shape.of("an absence", key, name, may("whose", "whose: platform"), from, must("until", "until: …"));
            case FOCUS ->
                Shape.of("a focus factor", key, may("skill", "skill: …"), must("share", "share: 0.7"), from, until);
            case RESERVE ->
                Shape.of(
                        "a reserve",
                        key,
                        must("for", "for: support"),
                        skill,
                        may("share", "share: 0.1"),
                        may("hours", "hours: 12"),
                        from,
                        until);
            case INCREASE ->
                Shape.of(
                        "an increase",
                        key,
                        name,
                        team,
                        skill,
                        must("people", "people: 1"),
                        hours(),
                        must("start", "start: 2026-06-01"),
                        may("ramp", "ramp: [0.25, 0.5, 1]"),
                        must("probability", "probability: 0.8"));
            case SERVICE -> Shape.of("a service", key, name, hours, may("lead_days", "lead_days: 5"));
            case PAST_WEEK ->
                Shape.of(
                        "a past week",
                        key,
                        skill,
                        must("week", "week: 2026-01-05"),
                        must("planned", "planned: 120"),
                        must("done", "done: 104"));
            case WORK ->
                Shape.of(
                        "a piece of work",
                        key,
                        must("label", "label: Billing export"),
                        may("whom", "whom: Alder & Finch"),
                        must("class", "class: customer"),
                        hours,
                        from,
                        must("until", "until: 2026-03-31"));
            case GROWTH -> Shape.of("growth", key);
        };
    }

    private static Shape.Key hours() {
        return must("hours", "hours: 40");
    }

    private @Nullable PlanLine line(Section part, Kind kind, String key) {
        return switch (kind) {
            case SKILL -> named(part, name -> new PlanLine.Skill(key, name));
            case TEAM -> named(part, name -> new PlanLine.Team(key, name));
            case STAFF -> staff(part, key);
            case ABSENCE -> absence(part, key);
            case FOCUS -> focus(part, key);
            case RESERVE -> reserve(part, key);
            case INCREASE -> increase(part, key);
            case SERVICE -> service(part, key);
            case PAST_WEEK -> pastWeek(part, key);
            case WORK -> work(part, key);
            case GROWTH -> null;
        };
    }

    private static @Nullable PlanLine named(Section part, java.util.function.Function<String, PlanLine> make) {
        var name = part.text("name");
        return name == null ? null : make.apply(name);
    }

    private @Nullable PlanLine staff(Section part, String key) {
        var name = part.text("name");
        var team = part.text("team");
        var skill = part.text("skill");
        var people = number(part, "people");
        var hours = number(part, "hours");
        var from = day(part, "from");
        var until = day(part, "until");
        if (name == null || team == null || skill == null || people == null || hours == null || from == null)
            return null;
        return new PlanLine.Staff(key, name, team, skill, people, hours, from, until);
    }

    private @Nullable PlanLine absence(Section part, String key) {
        var name = part.text("name");
        var from = day(part, "from");
        var until = day(part, "until");
        var whose = part.has("whose") ? part.text("whose") : null;
        return name == null || from == null || until == null
                ? null
                : new PlanLine.Absence(key, name, whose, from, until);
    }

    private @Nullable PlanLine focus(Section part, String key) {
        var share = number(part, "share");
        var from = day(part, "from");
        var until = day(part, "until");
        var skill = part.has("skill") ? part.text("skill") : null;
        return share == null || from == null ? null : new PlanLine.Focus(key, skill, share, from, until);
    }

    private @Nullable PlanLine reserve(Section part, String key) {
        var purpose = part.oneOf("for", PURPOSES);
        var skill = part.text("skill");
        var share = number(part, "share");
        var hours = number(part, "hours");
        var from = day(part, "from");
        var until = day(part, "until");
        if (purpose == null || skill == null || from == null) return null;
        return new PlanLine.Reserve(key, purpose, skill, share, hours, from, until);
    }

    private @Nullable PlanLine increase(Section part, String key) {
        var name = part.text("name");
        var team = part.text("team");
        var skill = part.text("skill");
        var people = number(part, "people");
        var hours = number(part, "hours");
        var start = day(part, "start");
        var probability = number(part, "probability");
        var ramp = ramp(part);
        if (name == null || team == null || skill == null || people == null || hours == null || start == null)
            return null;
        return probability == null
                ? null
                : new PlanLine.Increase(key, name, team, skill, people, hours, start, ramp, probability);
    }

    private List<Double> ramp(Section part) {
        var steps = new ArrayList<Double>();
        for (var node : part.list("ramp")) {
            if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER)
                steps.add(Double.valueOf(scalar.text()));
            else document.refuse(node.place(), "A ramp is made of numbers", "Write shares such as 0.25, 0.5, 1");
        }
        return steps;
    }

    private @Nullable PlanLine service(Section part, String key) {
        var name = part.text("name");
        var hours = hours(part);
        var lead = part.has("lead_days") ? part.whole("lead_days", 0, 3_650) : Integer.valueOf(0);
        if (name == null || lead == null || hours == null) return null;
        return new PlanLine.Service(key, name, new Effort(hours, lead));
    }

    private @Nullable PlanLine pastWeek(Section part, String key) {
        var skill = part.text("skill");
        var week = day(part, "week");
        var planned = number(part, "planned");
        var done = number(part, "done");
        if (skill == null || week == null || planned == null || done == null) return null;
        return new PlanLine.PastWeek(key, skill, week, planned, done);
    }

    private @Nullable PlanLine work(Section part, String key) {
        var label = part.text("label");
        var whom = part.has("whom") ? part.text("whom") : "";
        var firmness = part.oneOf("class", CLASSES);
        var hours = hours(part);
        var from = day(part, "from");
        var until = day(part, "until");
        if (label == null || whom == null || firmness == null || hours == null || from == null || until == null)
            return null;
        return new PlanLine.Work(key, label, whom, firmness, hours, from, until);
    }

    private @Nullable Map<String, Double> hours(Section part) {
        var hours = new TreeMap<String, Double>();
        for (var entry : part.entries("hours")) {
            if (entry.value() instanceof Node.Scalar scalar
                    && scalar.kind() == Node.Kind.NUMBER
                    && Double.parseDouble(scalar.text()) > 0
                    && Double.parseDouble(scalar.text()) <= 1_000_000)
                hours.put(entry.key().text(), Double.valueOf(scalar.text()));
            else document.refuse(entry.value().place(), "These are no hours", "Write a number above 0");
        }
        if (hours.isEmpty() && part.has("hours") && !document.isWrong())
            document.refuse(part.placeOf("hours"), "It takes no hours", "Write `hours: {backend: 40}`");
        return hours.isEmpty() ? null : hours;
    }

    private static @Nullable Double number(Section part, String key) {
        return part.number(key, -MUCH, MUCH);
    }

    private @Nullable LocalDate day(Section part, String key) {
        if (!part.has(key)) return null;
        var scalar = part.scalar(key);
        if (scalar == null) return null;
        try {
            return LocalDate.parse(scalar.text());
        } catch (DateTimeParseException malformed) {
            document.refuse(scalar.place(), "`" + scalar.text() + "` is not a day", "Write it as 2026-03-31");
            return null;
        }
    }
}
