package dev.evenkeel.qualification;

import static dev.evenkeel.rules.Shape.may;
import static dev.evenkeel.rules.Shape.must;

import dev.evenkeel.activity.Grain;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Nearest;
import dev.evenkeel.rules.Node;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a document of kind `definition` or `signals`; what is wrong with it stands in the document afterwards.
final class DefinitionReader {
    private static final Shape ONE = Shape.of(
            "a definition",
            must("kind", "kind: definition"),
            must("name", "name: ready-to-talk"),
            must("title", "title: Ready to talk"),
            may("description", "description: …"),
            must("about", "about: account"),
            may("use", "use: product-usage"),
            may("signals", "signals: …"),
            may("fit", "fit: …"),
            may("usage", "usage: …"),
            may("disqualified", "disqualified: …"));
    private static final Shape SHARED = Shape.of(
            "shared signals",
            must("kind", "kind: signals"),
            must("name", "name: product-usage"),
            may("title", "title: Product usage"),
            may("description", "description: …"),
            must("about", "about: account"),
            must("signals", "signals: …"));

    static final String DEFINITION = "definition";
    static final String SIGNALS = "signals";
    private static final List<String> KINDS = List.of(DEFINITION, SIGNALS);
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Map<String, Grain> ABOUT =
            WordList.of("account", Grain.ACCOUNT).and("person", Grain.PERSON).map();

    private final Document document;

    DefinitionReader(Document document) {
        this.document = document;
    }

    /// Which kind the document says it is; null and a problem when it is neither.
    static @Nullable String kind(Document document) {
        if (!(document.root() instanceof Node.Mapping mapping)) {
            document.refuse(
                    document.root().place(),
                    "Here should be a definition, but this is "
                            + document.root().inWords(),
                    "Start it with `kind: definition`");
            return null;
        }
        for (var entry : mapping.entries()) {
            if (entry.key().text().equals("kind") && entry.value() instanceof Node.Scalar kind) {
                if (KINDS.contains(kind.text())) return kind.text();
                document.refuse(
                        kind.place(),
                        "`" + kind.text() + "` is not a kind of document",
                        Nearest.remedy(kind.text(), KINDS));
                return null;
            }
        }
        if (!document.isWrong())
            document.refuse(
                    document.start(), "`kind` is missing", "Start it with `kind: definition` or `kind: signals`");
        return null;
    }

    /// @param version the number of the version that is read
    @Nullable
    Definition definition(int version, Map<String, SharedSignals> shared, String text) {
        var section = Section.of(document, ONE);
        var name = slug(section);
        var title = section.text("title");
        var about = section.oneOf("about", ABOUT);
        var used = used(section, about, shared);
        var signals = new SignalsReader(document, about == null ? Grain.ACCOUNT : about)
                .sharing(together(section, used))
                .read(section.entries("signals"));
        var sides = new SidesReader(section, signals);
        var fit = sides.side("fit");
        var usage = sides.side("usage");
        var disqualifiers = sides.disqualifiers();
        if (!section.has("fit") && !section.has("usage"))
            document.refuse(
                    document.start(),
                    "The definition has no rules",
                    "Add `fit:` or `usage:` with a threshold and rules");
        if (document.isWrong() || name == null || title == null || about == null) return null;
        return new Definition(
                name,
                version,
                title,
                section.text("description"),
                about,
                signals.signals(),
                fit,
                usage,
                disqualifiers,
                source(text, used));
    }

    @Nullable
    SharedSignals signals(String text) {
        var section = Section.of(document, SHARED);
        var name = slug(section);
        var about = section.oneOf("about", ABOUT);
        var signals =
                new SignalsReader(document, about == null ? Grain.ACCOUNT : about).read(section.entries("signals"));
        if (document.isWrong() || name == null || about == null) return null;
        return new SharedSignals(name, about, signals.signals(), text);
    }

    private @Nullable String slug(Section section) {
        var scalar = section.scalar("name");
        if (scalar == null || SLUG.matcher(scalar.text()).matches()) return scalar == null ? null : scalar.text();
        document.refuse(
                scalar.place(),
                "`" + scalar.text() + "` cannot be a name",
                "Use small letters, digits and dashes, such as `ready-to-talk`");
        return null;
    }

    private List<SharedSignals> used(Section section, @Nullable Grain about, Map<String, SharedSignals> shared) {
        return section.texts("use").stream()
                .flatMap(name -> used(section, about, shared, name).stream())
                .toList();
    }

    private List<SharedSignals> used(
            Section section, @Nullable Grain about, Map<String, SharedSignals> shared, String name) {
        var signals = shared.get(name);
        if (signals == null)
            document.refuse(
                    section.placeOf("use"),
                    "There are no shared signals called `" + name + "`",
                    Nearest.remedy(name, shared.keySet()));
        else if (about != null && signals.about() != about)
            document.refuse(
                    section.placeOf("use"),
                    "`" + name + "` is about another kind of subject",
                    "Use signals about " + about.name().toLowerCase(Locale.ROOT) + "s");
        else return List.of(signals);
        return List.of();
    }

    private Map<String, Signal> together(Section section, List<SharedSignals> used) {
        var all = new LinkedHashMap<String, Signal>();
        for (var shared : used) {
            shared.signals().forEach((name, signal) -> {
                if (all.putIfAbsent(name, signal) != null)
                    document.refuse(
                            section.placeOf("use"),
                            "`" + name + "` comes from two shared documents",
                            "Rename it in one of them");
            });
        }
        return all;
    }

    private static String source(String text, List<SharedSignals> used) {
        var source = new StringBuilder(text);
        for (var shared : used)
            source.append("\n--- ").append(shared.name()).append('\n').append(shared.source());
        return source.toString();
    }
}
