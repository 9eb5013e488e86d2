package dev.evenkeel.catalogue;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.Draft;
import dev.evenkeel.rules.Version;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The capabilities of the company, with all their versions: what the catalogue says on any day.
///
/// A text with any mistake is refused as a whole; so are all files of a folder together.
public final class Capabilities implements DocumentKeeper {
    /// The kind of a document that is one capability.
    public static final String CAPABILITY = "capability";

    /// The kind of the document with the settings of the catalogue.
    public static final String SETTINGS = "catalogue";

    private record Known(History history, CatalogueSettings settings, List<Problem> problems) {}

    private final Documents documents;
    private final InstantSource clock;
    private final KeptRecord record;
    private volatile Known known;

    public Capabilities(Documents documents, InstantSource clock) {
        this(documents, clock, KeptRecord.UNKNOWN);
    }

    public Capabilities(Documents documents, InstantSource clock, KeptRecord record) {
        this.record = record;
        this.documents = documents;
        this.clock = clock;
        this.known = load();
    }

    /// The catalogue of a day, by all that is known now.
    public Catalogue on(LocalDate day) {
        return on(day, null);
    }

    /// The catalogue of a day as it was known at a moment.
    ///
    /// @param knownBy what was saved later is not seen; null for all that is known now
    public Catalogue on(LocalDate day, @Nullable Instant knownBy) {
        var now = known;
        var listed = new LinkedHashMap<String, Listed>();
        for (var version : now.history().on(day, knownBy)) listed.put(version.key(), listed(version, day, now));
        return new Catalogue(day, now.settings(), listed, record);
    }

    private static Listed listed(CapabilityVersion version, LocalDate day, Known now) {
        var capability = Objects.requireNonNull(version.capability());
        var stale = capability.limitations().stream()
                .filter(limitation ->
                        limitation.stale(day, version.from(), now.settings().staleDays()))
                .map(Limitation::title)
                .toList();
        return new Listed(capability, version.number(), version.from(), version.by(), version.at(), stale);
    }

    public CatalogueSettings settings() {
        return known.settings();
    }

    /// All versions of a capability, newest first; empty for a key that never was.
    public List<CapabilityVersion> versions(String key) {
        return known.history().of(key).reversed();
    }

    /// The last that was said about each capability, whatever the day it holds from, by key.
    Map<String, Capability> latest() {
        return known.history().latest();
    }

    /// What is wrong with stored documents that can no longer be read.
    public List<Problem> problems() {
        return known.problems();
    }

    /// Versions that are planned for later, and that one with this first day would take the place of.
    public List<CapabilityVersion> plannedAfter(String key, LocalDate from) {
        return known.history().plannedAfter(key, from);
    }

    @Override
    public boolean isEdited() {
        return true;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CAPABILITY, SETTINGS);
    }

    @Override
    public List<Problem> problems(Map<String, String> texts) {
        return problems(read(texts));
    }

    private List<Problem> problems(List<Source> sources) {
        var problems = new ArrayList<Problem>();
        var keys = new TreeSet<>(known.history().latest().keySet());
        var files = new HashMap<String, String>();
        for (var source : sources) {
            problems.addAll(source.problems());
            if (source.capability() == null) continue;
            keys.add(source.name());
            var other = files.put(source.name(), source.file());
            if (other != null)
                problems.add(new Problem(
                        source.file(),
                        "`" + source.name() + "` is also the name in " + other,
                        "Give one of them another name"));
        }
        for (var source : sources) problems.addAll(source.problemsAmong(keys));
        return problems;
    }

    private static List<Source> read(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> Source.read(text.getKey(), text.getValue()))
                .toList();
    }

    /// Reads a text without saving it.
    ///
    /// @throws Refused with all problems, also if it is no capability
    public Capability read(String file, String text) {
        var source = Source.read(file, text);
        var problems = problems(List.of(source));
        if (!problems.isEmpty()) throw new Refused(problems);
        if (source.capability() == null)
            throw new Refused(file, "It is no capability", "Start it with `kind: capability`");
        return source.capability();
    }

    @Override
    public synchronized List<Version> apply(Map<String, String> texts, String by) {
        var sources = read(texts);
        var problems = problems(sources);
        if (!problems.isEmpty()) throw new Refused(problems);
        var drafts = sources.stream()
                .map(source -> new Draft(source.kind(), source.name(), source.text()))
                .toList();
        var saved = documents.saveAll(drafts, by);
        known = load();
        return saved;
    }

    /// Saves one text as a new version, if it changed.
    ///
    /// @throws Refused with all problems
    public Version save(String text, String by) {
        return apply(Map.of("capability.yaml", text), by).getFirst();
    }

    /// Takes a capability out of the catalogue from today on; its versions stay.
    public synchronized void retire(String key, String by) {
        documents.retire(CAPABILITY, key, by);
        known = load();
    }

    /// The settings as they were last written.
    public Optional<String> settingsText() {
        return documents.current(SETTINGS, SettingsReader.NAME).map(Version::text);
    }

    /// Today, in UTC.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Known load() {
        var problems = new ArrayList<Problem>();
        var versions = documents.history(CAPABILITY).stream()
                .map(version -> compiled(version, problems))
                .toList();
        var settings = documents
                .current(SETTINGS, SettingsReader.NAME)
                .map(version -> SettingsReader.read(Document.read("settings", String.valueOf(version.text()))))
                .orElse(CatalogueSettings.DEFAULT);
        return new Known(
                new History(versions), settings == null ? CatalogueSettings.DEFAULT : settings, List.copyOf(problems));
    }

    private static CapabilityVersion compiled(Version version, List<Problem> problems) {
        var saved = LocalDate.ofInstant(version.at(), ZoneOffset.UTC);
        var text = version.text();
        if (text == null)
            return new CapabilityVersion(
                    version.name(), version.number(), saved, version.by(), version.at(), null, null);
        var document = Document.read(version.name() + ", version " + version.number(), text);
        var capability = new CapabilityReader(document).read();
        problems.addAll(document.problems());
        var from = capability == null || capability.from() == null ? saved : capability.from();
        return new CapabilityVersion(
                version.name(), version.number(), from, version.by(), version.at(), capability, text);
    }
}
