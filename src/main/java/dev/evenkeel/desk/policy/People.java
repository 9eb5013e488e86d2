package dev.evenkeel.desk.policy;

import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Who has which role, who left, who is away.
final class People {
    private static final Shape LEFT =
            Shape.of("somebody who left", must("who", "who: ann@example.com"), must("since", "since: 2026-01-31"));
    private static final Shape AWAY = Shape.of(
            "a time away",
            must("who", "who: ann@example.com"),
            must("from", "from: 2026-07-01"),
            must("to", "to: 2026-07-14"),
            must("delegate", "delegate: ben@example.com"));

    private final Document document;
    private final LocalDate today;
    private final Map<String, List<String>> roles = new LinkedHashMap<>();
    private final Map<String, LocalDate> left = new LinkedHashMap<>();
    private final List<Away> away = new ArrayList<>();

    private People(Document document, LocalDate today) {
        this.document = document;
        this.today = today;
    }

    static People read(Section section, LocalDate today) {
        var people = new People(section.document(), today);
        people.readLeft(section);
        people.readRoles(section);
        people.readAway(section);
        return people;
    }

    Map<String, List<String>> roles() {
        return Collections.unmodifiableMap(roles);
    }

    Map<String, LocalDate> left() {
        return Collections.unmodifiableMap(left);
    }

    List<Away> away() {
        return List.copyOf(away);
    }

    private void readLeft(Section section) {
        for (var node : section.list("left")) {
            var one = Section.open(document, node, node.place(), LEFT);
            var who = one.text("who");
            var since = Words.day(one, "since");
            if (who != null && since != null) left.put(who, since);
        }
    }

    private void readRoles(Section section) {
        for (var entry : section.entries("roles")) {
            var members = new LinkedHashSet<String>();
            var items = entry.value() instanceof Node.Sequence sequence ? sequence.items() : List.of(entry.value());
            for (var item : items) {
                if (item instanceof Node.Scalar who && who.kind() != Node.Kind.NOTHING) {
                    here(who);
                    members.add(who.text());
                } else document.refuse(item.place(), "Here should be a person", "Write the name they sign in with");
            }
            if (members.isEmpty())
                document.refuse(
                        entry.key().place(),
                        "Nobody has the role `" + entry.key().text() + "`",
                        "List at least one person");
            roles.put(entry.key().text(), List.copyOf(members));
        }
    }

    private void readAway(Section section) {
        for (var node : section.list("away")) {
            var one = Section.open(document, node, node.place(), AWAY);
            var who = one.scalar("who");
            var from = Words.day(one, "from");
            var to = Words.day(one, "to");
            var delegate = one.scalar("delegate");
            if (who == null || from == null || to == null || delegate == null) continue;
            person(who);
            if (to.isAfter(today)) person(delegate);
            add(one, new Away(who.text(), from, to, delegate.text()));
        }
    }

    private void add(Section one, Away added) {
        if (added.to().isBefore(added.from()))
            document.refuse(one.placeOf("to"), "The time away ends before it begins", "Swap the days, or mend them");
        if (added.who().equals(added.delegate()))
            document.refuse(one.placeOf("delegate"), "Nobody can stand in for themselves", "Name somebody else");
        away.stream()
                .filter(added::overlaps)
                .findFirst()
                .ifPresent(other -> document.refuse(
                        one.place(),
                        added.who() + " is away already from " + other.from() + " to " + other.to(),
                        "Let the times away not overlap: whose delegate decides otherwise?"));
        away.stream()
                .filter(other -> other.who().equals(added.delegate())
                        && other.delegate().equals(added.who())
                        && !other.from().isAfter(added.to())
                        && !added.from().isAfter(other.to()))
                .findFirst()
                .ifPresent(other -> document.refuse(
                        one.placeOf("delegate"),
                        added.who() + " and " + added.delegate() + " stand in for each other while both are away",
                        "Name somebody who is there"));
        away.add(added);
    }

    /// Notes what is wrong with the name of a person.
    private void person(Node.Scalar who) {
        if (!known(who.text()))
            document.refuse(
                    who.place(), "Nobody is called `" + who.text() + "`", Nearest.remedy(who.text(), everybody()));
        else here(who);
    }

    /// Notes what is wrong with a role or a person.
    void approver(Node.Scalar who) {
        if (roles.containsKey(who.text())) return;
        if (known(who.text())) here(who);
        else {
            var possible = new ArrayList<>(roles.keySet());
            possible.addAll(everybody());
            document.refuse(
                    who.place(),
                    "There is no role and nobody called `" + who.text() + "`",
                    Nearest.remedy(who.text(), possible));
        }
    }

    private void here(Node.Scalar who) {
        var since = left.get(who.text());
        if (since != null && !since.isAfter(today))
            document.refuse(who.place(), who.text() + " left on " + since, "Name somebody who is still here");
    }

    /// An address is taken for a person even without a role.
    private boolean known(String who) {
        return who.contains("@") || everybody().contains(who);
    }

    private LinkedHashSet<String> everybody() {
        var all = new LinkedHashSet<String>();
        roles.values().forEach(all::addAll);
        return all;
    }

    /// How many different people stand behind names and roles.
    int count(List<String> words) {
        var all = new LinkedHashSet<String>();
        for (var word : words) all.addAll(roles.getOrDefault(word, List.of(word)));
        return all.size();
    }
}
