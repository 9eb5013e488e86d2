package dev.evenkeel.catalogue;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.Draft;
import dev.evenkeel.rules.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The saved mappings of trackers and files, each with all its versions.
public final class Mappings implements DocumentKeeper {
    /// The kind of a document that is a mapping.
    public static final String MAPPING = "catalogue-mapping";

    private final Documents documents;

    public Mappings(Documents documents) {
        this.documents = documents;
    }

    /// The names of all saved ones.
    public List<String> names() {
        return documents.current(MAPPING).stream().map(Version::name).toList();
    }

    public Optional<String> text(String name) {
        return documents.current(MAPPING, name).map(Version::text);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(MAPPING);
    }

    @Override
    public List<Problem> problems(Map<String, String> texts) {
        var problems = new ArrayList<Problem>();
        var names = new HashMap<String, String>();
        texts.forEach((file, text) -> {
            var document = Document.read(file, text);
            var mapping = new MappingReader(document).read();
            problems.addAll(document.problems());
            var other = mapping == null ? null : names.put(mapping.name(), file);
            if (other != null)
                problems.add(new Problem(file, "Its name is also the one in " + other, "Give one another name"));
        });
        return problems;
    }

    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        var problems = problems(texts);
        if (!problems.isEmpty()) throw new Refused(problems);
        var drafts = texts.entrySet().stream()
                .map(text ->
                        new Draft(MAPPING, read(text.getKey(), text.getValue()).name(), text.getValue()))
                .toList();
        return documents.saveAll(drafts, by);
    }

    /// @throws Refused with all problems
    static Mapping read(String file, String text) {
        var document = Document.read(file, text);
        var mapping = new MappingReader(document).read();
        document.refuseIfWrong();
        return Objects.requireNonNull(mapping);
    }
}
