package dev.evenkeel.catalogue;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.util.ArrayList;
import java.util.List;

/// Reads the `limitations` of a capability.
final class LimitationReader {
    private static final Shape LIMITATION = Shape.of(
            "a limitation",
            must("title", "title: Not across sites"),
            must("severity", "severity: minor"),
            must("say", "say: Swaps work within a site today"),
            may("workaround", "workaround: …"),
            may("owner", "owner: Ines Carvalho"),
            may("fix_by", "fix_by: 2027-01-31"),
            may("progress", "progress: [{on: 2026-11-12, note: In review}]"));
    private static final Shape PROGRESS =
            Shape.of("a step of progress", must("on", "on: 2026-11-12"), must("note", "note: In review"));

    private final Document document;

    LimitationReader(Document document) {
        this.document = document;
    }

    List<Limitation> all(Section capability) {
        var limitations = new ArrayList<Limitation>();
        for (var node : capability.list("limitations")) read(node, limitations);
        return limitations;
    }

    private void read(Node node, List<Limitation> limitations) {
        var section = Section.open(document, node, node.place(), LIMITATION);
        var title = section.text("title");
        var severity = section.oneOf("severity", Severity.words());
        var say = section.text("say");
        var workaround = section.text("workaround");
        var owner = section.text("owner");
        var fixBy = section.day("fix_by");
        var progress = progress(section);
        if (title != null && severity != null && say != null)
            limitations.add(new Limitation(title, severity, say, workaround, owner, fixBy, progress));
    }

    private List<Limitation.Progress> progress(Section limitation) {
        var steps = new ArrayList<Limitation.Progress>();
        for (var node : limitation.list("progress")) {
            var section = Section.open(document, node, node.place(), PROGRESS);
            var on = section.day("on");
            var note = section.text("note");
            if (on != null && note != null) steps.add(new Limitation.Progress(on, note));
        }
        return steps;
    }
}
