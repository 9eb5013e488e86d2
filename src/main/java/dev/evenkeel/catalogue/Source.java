package dev.evenkeel.catalogue;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A text that somebody wants in the catalogue, read.
///
/// @param capability null where it is wrong, or settings
/// @param settings null where it is wrong, or a capability
record Source(
        String file,
        String text,
        String kind,
        Document document,
        @Nullable Capability capability,
        @Nullable CatalogueSettings settings) {

    static Source read(String file, String text) {
        var document = Document.read(file, text);
        var kind = DocumentKeeper.kindIn(text);
        if (kind.equals(Capabilities.SETTINGS))
            return new Source(file, text, kind, document, null, SettingsReader.read(document));
        if (document.isReadable() && !kind.equals(Capabilities.CAPABILITY))
            document.refuse(
                    document.start(),
                    kind.isEmpty() ? "`kind` is missing" : "`" + kind + "` is not a kind of document here",
                    "Start it with `kind: capability`");
        return new Source(file, text, kind, document, new CapabilityReader(document).read(), null);
    }

    /// The name its document is saved under.
    String name() {
        return capability == null ? SettingsReader.NAME : capability.key();
    }

    List<Problem> problems() {
        return document.problems();
    }

    /// What is wrong with it beside others.
    ///
    /// @param known the keys of all capabilities, its own included
    List<Problem> problemsAmong(Collection<String> known) {
        var problems = new ArrayList<Problem>();
        if (capability == null || !(document.root() instanceof Node.Mapping mapping)) return problems;
        for (var entry : mapping.entries())
            if (entry.key().text().equals("excludes")) exclusions(entry.value(), known, problems);
        return problems;
    }

    private void exclusions(Node node, Collection<String> known, List<Problem> problems) {
        switch (node) {
            case Node.Sequence list -> list.items().forEach(item -> exclusions(item, known, problems));
            case Node.Scalar scalar -> {
                var where = scalar.place().toString();
                if (scalar.text().equals(Objects.requireNonNull(capability).key()))
                    problems.add(new Problem(where, "A capability cannot exclude itself", "Remove it"));
                else if (!known.contains(scalar.text()))
                    problems.add(new Problem(
                            where,
                            "There is no capability `" + scalar.text() + "`",
                            Nearest.to(scalar.text(), known)
                                    .map(near -> "Did you mean `" + near + "`?")
                                    .orElse("Add it first, or in the same folder")));
            }
            case Node.Mapping mapping -> {}
        }
    }
}
