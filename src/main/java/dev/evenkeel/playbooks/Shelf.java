package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.playbooks.Playbooks.Live;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.Version;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compiled playbooks, kept at hand: workers ask for them every second, and a thousand of them must cost
/// nothing. They are read anew when their definition or the sellers changed; what is live is looked up again
/// after a change, and every few seconds in any case.
final class Shelf {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Documents documents;
    private final Definitions definitions;
    private final Languages languages = new Languages();
    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private volatile @Nullable Team team;
    private volatile @Nullable Found found;

    Shelf(Documents documents, Definitions definitions) {
        this.documents = documents;
        this.definitions = definitions;
    }

    /// A version as it was read with some definitions and some team.
    record Read(String definitions, int team, @Nullable Playbook playbook, List<Problem> problems) {}

    private record Found(Map<String, List<Live>> live, String definitions, long at) {}

    void forget() {
        found = null;
    }

    Map<String, List<Live>> live(Supplier<Map<String, List<Live>>> lookUp) {
        var known = found;
        var source = source();
        if (known != null && known.definitions().equals(source) && System.nanoTime() - known.at() < FRESH_NANOS)
            return known.live();
        var fresh = lookUp.get();
        found = new Found(fresh, source, System.nanoTime());
        return fresh;
    }

    Team team() {
        var current = documents.current(TeamReader.KIND, TeamReader.KIND);
        if (current.isEmpty()) return Team.NOBODY;
        var known = team;
        var version = current.get();
        if (known != null && known.version() == version.number()) return known;
        var document = Document.read("sellers.yaml", Objects.requireNonNull(version.text()));
        var fresh = TeamReader.read(document, version.number());
        if (fresh == null) return Team.NOBODY;
        team = fresh;
        return fresh;
    }

    /// By name; the definitions of people too, to say what is wrong with them.
    Map<String, Definition> definitions() {
        var byName = new LinkedHashMap<String, Definition>();
        for (var definition : definitions.current()) byName.put(definition.name(), definition);
        return byName;
    }

    Languages languages() {
        return languages;
    }

    private String source() {
        return definitions.current().stream()
                .map(one -> one.name() + one.version() + one.source().hashCode())
                .collect(Collectors.joining(" "));
    }

    /// Those of the versions that are not retired.
    List<Read> read(Collection<Version> versions) {
        var now = team();
        var source = source();
        return versions.stream()
                .filter(version -> !version.isRetired())
                .map(version -> read(version, now, source))
                .toList();
    }

    private Read read(Version version, Team now, String source) {
        var key = version.name() + "/" + version.number();
        var known = read.get(key);
        if (known != null
                && known.team() == now.version()
                && known.definitions().equals(source)) return known;
        var document = Document.read(version.name() + ".yaml", Objects.requireNonNull(version.text()));
        var playbook = PlaybookReader.read(document, version.number(), definitions(), languages, now);
        var fresh = new Read(source, now.version(), playbook, document.problems());
        read.put(key, fresh);
        return fresh;
    }
}
