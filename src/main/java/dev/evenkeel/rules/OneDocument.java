package dev.evenkeel.rules;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The one document of a kind, with all its versions: a policy, bands, signs. A text with any mistake is refused as a
/// whole. What a version means is worked out once.
///
/// @param <T> what it says
public final class OneDocument<T> implements DocumentKeeper {
    /// Reads a text; what is wrong with it stands in the document afterwards.
    @FunctionalInterface
    public interface Reader<T> {
        /// @param version 0 for a text that is not saved
        /// @param day on which it was saved, or else today
        /// @return null where the text is wrong
        @Nullable
        T read(Document document, int version, LocalDate day);
    }

    private record Meaning<T>(int version, @Nullable T meaning) {}

    private final Documents documents;
    private final String kind;
    private final String name;
    private final String words;
    private final Reader<T> reader;
    private volatile @Nullable Meaning<T> last;

    /// @param words what it is called in messages, such as `desk policy`
    public OneDocument(Documents documents, String kind, String name, String words, Reader<T> reader) {
        this.documents = documents;
        this.kind = kind;
        this.name = name;
        this.words = words;
        this.reader = reader;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(kind);
    }

    @Override
    public List<Problem> problems(Map<String, String> texts) {
        var problems = new ArrayList<Problem>();
        texts.forEach((file, text) -> problems.addAll(problems(file, text)));
        if (texts.size() > 1)
            problems.add(new Problem(String.join(", ", texts.keySet()), "There is one " + words, "Keep one of them"));
        return problems;
    }

    /// Everything that is wrong with a text, in its order, with line and column.
    public List<Problem> problems(String file, String text) {
        var document = Document.read(file, text);
        reader.read(document, 0, documents.today());
        return document.problems();
    }

    /// @throws Refused with all problems; nothing is saved then
    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        var problems = problems(texts);
        if (!problems.isEmpty()) throw new Refused(problems);
        return documents.saveAll(
                texts.values().stream().map(text -> new Draft(kind, name, text)).toList(), by);
    }

    /// Latest first.
    public List<Version> versions() {
        return documents.versions(kind, name);
    }

    public Optional<Version> current() {
        return documents.current(kind, name);
    }

    /// What it says now; empty where nobody said.
    public Optional<T> now() {
        return current().flatMap(this::meaning);
    }

    /// What it said at the end of a day; empty where nobody had said.
    public Optional<T> on(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return versions().stream()
                .filter(version -> version.at().isBefore(end))
                .findFirst()
                .filter(version -> !version.isRetired())
                .flatMap(this::meaning);
    }

    private Optional<T> meaning(Version version) {
        var known = last;
        if (known == null || known.version() != version.number()) {
            var text = Objects.requireNonNull(version.text());
            var day = LocalDate.ofInstant(version.at(), ZoneOffset.UTC);
            known = new Meaning<>(version.number(), reader.read(Document.read(name, text), version.number(), day));
            last = known;
        }
        return Optional.ofNullable(known.meaning());
    }
}
