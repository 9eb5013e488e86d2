package dev.evenkeel.qualification;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.rules.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All documents of one moment, compiled together, because definitions use signals of other documents.
///
/// @param sources by name
/// @param wrong what is wrong with which of them, by name
record Catalogue(
        Map<String, Source> sources,
        Map<String, SharedSignals> shared,
        Map<String, Definition> definitions,
        Map<String, List<Problem>> wrong) {
    static final Catalogue EMPTY = new Catalogue(Map.of(), Map.of(), Map.of(), Map.of());

    List<Problem> problems() {
        return wrong.values().stream().flatMap(List::stream).toList();
    }

    /// What it would be with some documents added or replaced.
    Catalogue with(List<Source> drafts) {
        var next = new Compiling(new TreeMap<>(sources));
        var seen = new HashMap<String, Source>();
        for (var draft : drafts) {
            var other = seen.put(key(draft), draft);
            if (other != null) next.refuse(draft, "`" + draft.name() + "` is also the name in " + other.file());
            var before = sources.get(key(draft));
            if (before != null && KINDS.contains(draft.kind()) && !before.kind().equals(draft.kind()))
                next.refuse(draft, "`" + draft.name() + "` is the name of a document of kind `" + before.kind() + "`");
            next.sources.put(key(draft), draft);
        }
        return next.compile();
    }

    Catalogue without(String name) {
        var next = new TreeMap<>(sources);
        next.remove(name);
        return new Compiling(next).compile();
    }

    /// What changing this to the next one would break, or what is wrong with the drafts themselves: not what was wrong
    /// with other documents before.
    List<Problem> newlyWrong(Catalogue next, List<Source> drafts) {
        var changed = drafts.stream().map(Catalogue::key).toList();
        return next.wrong.entrySet().stream()
                .filter(entry ->
                        changed.contains(entry.getKey()) || !entry.getValue().equals(wrong.get(entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static final List<String> KINDS = List.of(DefinitionReader.DEFINITION, DefinitionReader.SIGNALS);

    /// A draft without a name goes by its file.
    private static String key(Source source) {
        return source.name().isEmpty() ? source.file() : source.name();
    }

    /// Shared signals first, then the definitions that may use them.
    private static final class Compiling {
        private final Map<String, Source> sources;
        private final Map<String, SharedSignals> shared = new TreeMap<>();
        private final Map<String, Definition> definitions = new TreeMap<>();
        private final Map<String, List<Problem>> wrong = new TreeMap<>();

        Compiling(Map<String, Source> sources) {
            this.sources = sources;
        }

        Catalogue compile() {
            for (var source : sources.values()) if (declaresSignals(source)) add(source);
            for (var source : sources.values()) if (!declaresSignals(source)) add(source);
            return new Catalogue(sources, shared, definitions, wrong);
        }

        private static boolean declaresSignals(Source source) {
            return source.kind().equals(DefinitionReader.SIGNALS);
        }

        private void add(Source source) {
            var document = Document.read(source.file(), source.text());
            var kind = document.isReadable() ? DefinitionReader.kind(document) : null;
            var reader = new DefinitionReader(document);
            if (DefinitionReader.SIGNALS.equals(kind)) {
                var signals = reader.signals(source.text());
                if (signals != null) shared.put(key(source), signals);
            } else if (kind != null) {
                var definition = reader.definition(source.version(), shared, source.text());
                if (definition != null) definitions.put(key(source), definition);
            }
            document.problems().forEach(problem -> refuse(source, problem));
        }

        void refuse(Source source, String what) {
            refuse(source, new Problem(source.file(), what, "Give one of them another name"));
        }

        private void refuse(Source source, Problem problem) {
            wrong.computeIfAbsent(key(source), name -> new ArrayList<>()).add(problem);
        }
    }
}
