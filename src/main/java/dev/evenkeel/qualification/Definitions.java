package dev.evenkeel.qualification;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.Draft;
import dev.evenkeel.rules.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The definitions of the company, compiled: who is qualified, and the signals they share.
///
/// A text with any mistake is refused as a whole; so are all files of a folder together.
public final class Definitions implements DocumentKeeper {
    private final Documents documents;
    private volatile Catalogue current;

    public Definitions(Documents documents) {
        this.documents = documents;
        this.current = load();
    }

    /// All current definitions, by name.
    public Collection<Definition> current() {
        return current.definitions().values();
    }

    public Optional<Definition> current(String name) {
        return Optional.ofNullable(current.definitions().get(name));
    }

    /// The shared signals, by name.
    public Collection<SharedSignals> shared() {
        return current.shared().values();
    }

    /// Everything that was in use just before a moment, as it was then.
    public InUse inUse(Instant before) {
        var latest = new HashMap<String, Version>();
        for (var kind : List.of(DefinitionReader.SIGNALS, DefinitionReader.DEFINITION))
            for (var version : documents.history(kind))
                if (version.at().isBefore(before)) latest.put(kind + ' ' + version.name(), version);
        return InUse.of(Catalogue.EMPTY.with(latest.values().stream()
                .filter(version -> !version.isRetired())
                .map(Source::stored)
                .toList()));
    }

    /// What is wrong with stored documents that can no longer be read; they score nobody until they are mended.
    public List<Problem> problems() {
        return current.problems();
    }

    /// Everything that is wrong with a text, in its order; empty when it can be saved. Saves nothing.
    ///
    /// @param file the name that problems are reported under
    public List<Problem> validate(String file, String text) {
        var draft = List.of(Source.draft(file, text));
        var before = current;
        return before.newlyWrong(before.with(draft), draft);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(DefinitionReader.DEFINITION, DefinitionReader.SIGNALS);
    }

    @Override
    public List<Problem> problems(Map<String, String> texts) {
        var drafts = drafts(texts);
        var before = current;
        return before.newlyWrong(before.with(drafts), drafts);
    }

    /// Compiles a definition without saving it, against the shared signals of today.
    ///
    /// @throws Refused with all problems
    public Definition compile(String file, String text) {
        var draft = Source.draft(file, text);
        var next = accepted(List.of(draft));
        var definition = next.definitions().get(draft.name());
        if (definition == null) throw new Refused(file, "It declares signals only", "Give it `kind: definition`");
        return definition;
    }

    /// The name that a text gives itself; empty where it gives none.
    public static String nameIn(String text) {
        return Source.draft("", text).name();
    }

    /// Compiles several texts together without saving them.
    ///
    /// @param texts by the file name that problems are reported under
    /// @return the definitions among them
    /// @throws Refused with all problems of all
    public List<Definition> compile(Map<String, String> texts) {
        var drafts = drafts(texts);
        var next = accepted(drafts);
        return drafts.stream()
                .map(draft -> next.definitions().get(draft.name()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Saves several texts, or none.
    ///
    /// @param texts by the file name that problems are reported under
    /// @return their versions, changed or not, in the order of the texts
    /// @throws Refused with all problems of all
    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        return apply(drafts(texts), by);
    }

    private static List<Source> drafts(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> Source.draft(text.getKey(), text.getValue()))
                .toList();
    }

    /// Saves a definition or shared signals as a new version, if the text changed.
    ///
    /// @throws Refused with all problems, also those it would make in definitions that use it
    public Version save(String text, String by) {
        return apply(List.of(Source.draft("definition.yaml", text)), by).getFirst();
    }

    /// Saves all files of a folder that end in `.yaml` or `.yml`, or none.
    ///
    /// @return their versions, changed or not, by file name
    /// @throws Refused with all problems of all files
    public List<Version> apply(Path folder, String by) {
        return apply(Source.filesIn(folder), by);
    }

    /// Takes a definition or shared signals out of use.
    ///
    /// @throws Refused if a definition still uses the signals
    public synchronized void retire(String name, String by) {
        var broken = current.newlyWrong(current.without(name), List.of());
        if (!broken.isEmpty()) throw new Refused(broken);
        for (var kind : List.of(DefinitionReader.DEFINITION, DefinitionReader.SIGNALS))
            documents.retire(kind, name, by);
        current = load();
    }

    /// All versions of a document, newest first.
    public List<Version> versions(String name) {
        return Stream.of(DefinitionReader.DEFINITION, DefinitionReader.SIGNALS)
                .flatMap(kind -> documents.versions(kind, name).stream())
                .toList();
    }

    /// The current text of a definition or of shared signals.
    public Optional<String> text(String name) {
        return Optional.ofNullable(current.sources().get(name)).map(Source::text);
    }

    private synchronized List<Version> apply(List<Source> drafts, String by) {
        accepted(drafts);
        var versions = documents.saveAll(
                drafts.stream()
                        .map(draft -> new Draft(draft.kind(), draft.name(), draft.text()))
                        .toList(),
                by);
        current = load();
        return versions;
    }

    private Catalogue accepted(List<Source> drafts) {
        var before = current;
        var next = before.with(drafts);
        var problems = before.newlyWrong(next, drafts);
        if (!problems.isEmpty()) throw new Refused(problems);
        return next;
    }

    private Catalogue load() {
        var stored = Stream.of(DefinitionReader.SIGNALS, DefinitionReader.DEFINITION)
                .flatMap(kind -> documents.current(kind).stream())
                .map(Source::stored)
                .toList();
        return Catalogue.EMPTY.with(stored);
    }
}
