package dev.evenkeel.catalogue;

import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Section;
import java.util.ArrayList;
import java.util.List;

/// Reads the `limitations` of a capability.
final class LimitationReader {
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
        var section = Section.open(document, node, node.place(), Shapes.LIMITATION);
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
            var section = Section.open(document, node, node.place(), Shapes.PROGRESS);
            var on = section.day("on");
            var note = section.text("note");
            if (on != null && note != null) steps.add(new Limitation.Progress(on, note));
        }
        return steps;
    }
}
