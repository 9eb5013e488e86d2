package dev.evenkeel.promises.launches;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.promises.launches.Launch.Item;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a document of kind `launch`; what is wrong with it stands in the document afterwards.
final class LaunchReader {
    static final String KIND = "launch";

    private static final double HEAVIEST = 1000;
    private static final Shape LAUNCH = Shape.of(
            "a launch",
            must("kind", "kind: launch"),
            must("name", "name: sign-on-launch"),
            must("title", "title: Single sign-on for everybody"),
            must("capability", "capability: single-sign-on"),
            must("on", "on: 2027-03-31"),
            may("owner", "owner: Ines Carvalho"),
            must("checklist", "checklist: [{task: Help pages}]"));
    private static final Shape ITEM = Shape.of(
            "something that has to be ready",
            must("task", "task: Help pages"),
            may("area", "area: support"),
            may("owner", "owner: Ines Carvalho"),
            may("by", "by: 2027-03-10"),
            may("weight", "weight: 2"));

    private final Document document;

    private LaunchReader(Document document) {
        this.document = document;
    }

    /// @return null where the document is wrong
    static @Nullable Launch read(Document document) {
        if (!document.isReadable()) return null;
        var launch = new LaunchReader(document).launch(Section.of(document, LAUNCH));
        return document.isWrong() ? null : launch;
    }

    private Launch launch(Section section) {
        var key = section.slug("name");
        var on = Objects.requireNonNullElse(section.day("on"), LocalDate.MAX);
        return new Launch(
                key,
                Objects.requireNonNullElse(section.text("title"), ""),
                Objects.requireNonNullElse(section.text("capability"), ""),
                on,
                section.text("owner"),
                items(section, on));
    }

    private List<Item> items(Section section, LocalDate on) {
        var items = new ArrayList<Item>();
        var tasks = new HashSet<String>();
        for (var node : section.list("checklist")) {
            var one = Section.open(document, node, node.place(), ITEM);
            var task = Objects.requireNonNullElse(one.text("task"), "");
            if (!tasks.add(task))
                document.refuse(one.placeOf("task"), "`" + task + "` is there twice", "Give one of them another name");
            var by = one.day("by");
            if (by != null && by.isAfter(on))
                document.refuse(
                        one.placeOf("by"),
                        "It is due on " + by + ", after the launch on " + on,
                        "Give an earlier day, or move the launch");
            var weight = one.number("weight", 0.1, HEAVIEST);
            items.add(new Item(
                    task,
                    Objects.requireNonNullElse(one.text("area"), "product"),
                    one.text("owner"),
                    by == null ? on : by,
                    weight == null ? 1 : weight));
        }
        if (items.isEmpty() && section.has("checklist"))
            document.refuse(section.placeOf("checklist"), "Nothing has to be ready", "Add at least one task");
        return items;
    }
}
