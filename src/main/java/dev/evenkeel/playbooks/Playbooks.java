package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.VerdictLog;
import dev.evenkeel.rules.Document;
import dev.evenkeel.rules.DocumentKeeper;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.rules.Draft;
import dev.evenkeel.rules.Section;
import dev.evenkeel.rules.Shape;
import dev.evenkeel.rules.Version;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The playbooks and the sellers, with all their versions, and which playbook is live in which version. A text
/// with any mistake is refused as a whole; so are several texts together.
public final class Playbooks implements DocumentKeeper {
    private static final Shape NAMED = Shape.of("a playbook", Shape.may("name", "name: call-the-ready"));

    private final Documents documents;
    private final Definitions definitions;
    private final VerdictLog verdicts;
    private final States states;
    private final InstantSource clock;
    private final Shelf shelf;

    Playbooks(
            Documents documents, Definitions definitions, VerdictLog verdicts, Database database, InstantSource clock) {
        this(documents, definitions, verdicts, new States(database), clock, new Shelf(documents, definitions));
    }

    private Playbooks(
            Documents documents,
            Definitions definitions,
            VerdictLog verdicts,
            States states,
            InstantSource clock,
            Shelf shelf) {
        this.documents = documents;
        this.definitions = definitions;
        this.verdicts = verdicts;
        this.states = states;
        this.clock = clock;
        this.shelf = shelf;
    }

    /// The same at another time, for a history that is told afterwards.
    Playbooks at(InstantSource other) {
        return new Playbooks(documents, definitions, verdicts, states, other, shelf);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PlaybookReader.KIND, TeamReader.KIND);
    }

    @Override
    public List<Problem> problems(Map<String, String> texts) {
        var problems = new ArrayList<Problem>();
        var names = new HashMap<String, String>();
        var team = team(texts, problems);
        texts.forEach((file, text) -> {
            var document = Document.read(file, text);
            var kind = DocumentKeeper.kindIn(text);
            if (kind.equals(TeamReader.KIND)) return;
            PlaybookReader.read(document, 0, shelf.definitions(), shelf.languages(), team);
            problems.addAll(document.problems());
            var other = names.put(nameIn(text), file);
            if (other != null)
                problems.add(new Problem(file, "A playbook of this name is also in " + other, "Rename one of them"));
        });
        if (team.version() == 0 && !team.sellers().isEmpty()) orphans(team, names.keySet(), problems);
        return problems;
    }

    /// The sellers that the playbooks would be read with.
    private Team team(Map<String, String> texts, List<Problem> problems) {
        var team = team();
        var seen = "";
        for (var text : texts.entrySet()) {
            if (!DocumentKeeper.kindIn(text.getValue()).equals(TeamReader.KIND)) continue;
            if (!seen.isEmpty())
                problems.add(new Problem(text.getKey(), "The sellers are also in " + seen, "Keep one of them"));
            seen = text.getKey();
            var document = Document.read(text.getKey(), text.getValue());
            var read = TeamReader.read(document, 0);
            problems.addAll(document.problems());
            if (read != null) team = read;
        }
        return team;
    }

    /// Playbooks that name somebody who is no seller any more.
    private void orphans(Team team, Set<String> drafts, List<Problem> problems) {
        for (var version : documents.current(PlaybookReader.KIND)) {
            if (drafts.contains(version.name()) || playbook(version).isEmpty()) continue;
            var document = Document.read(version.name() + ".yaml", Objects.requireNonNull(version.text()));
            PlaybookReader.read(document, version.number(), shelf.definitions(), shelf.languages(), team);
            problems.addAll(document.problems());
        }
    }

    /// @throws Refused with all problems; nothing is saved then
    @Override
    public List<Version> apply(Map<String, String> texts, String by) {
        var problems = problems(texts);
        if (!problems.isEmpty()) throw new Refused(problems);
        var saved =
                documents.saveAll(texts.values().stream().map(Playbooks::draft).toList(), by);
        shelf.forget();
        return saved;
    }

    private static Draft draft(String text) {
        var kind = DocumentKeeper.kindIn(text);
        return kind.equals(TeamReader.KIND)
                ? new Draft(kind, TeamReader.KIND, text)
                : new Draft(PlaybookReader.KIND, nameIn(text), text);
    }

    private static String nameIn(String text) {
        return Section.of(Document.read("", text), NAMED).slug("name");
    }

    /// The current version of every playbook that can be read, by name.
    public List<Playbook> all() {
        return shelf.read(documents.current(PlaybookReader.KIND)).stream()
                .flatMap(read -> Optional.ofNullable(read.playbook()).stream())
                .toList();
    }

    /// What is wrong with saved playbooks that can no longer be read.
    public List<Problem> broken() {
        return shelf.read(documents.current(PlaybookReader.KIND)).stream()
                .flatMap(read -> read.problems().stream())
                .toList();
    }

    public Optional<Playbook> named(String name) {
        return documents.current(PlaybookReader.KIND, name).flatMap(this::playbook);
    }

    /// An earlier version, or the current one; empty where it cannot be read any more.
    public Optional<Playbook> version(String name, int number) {
        return documents.version(PlaybookReader.KIND, name, number).flatMap(this::playbook);
    }

    /// Newest first.
    public List<Version> versions(String name) {
        return documents.versions(PlaybookReader.KIND, name);
    }

    private Optional<Playbook> playbook(Version version) {
        return shelf.read(List.of(version)).stream()
                .flatMap(read -> Optional.ofNullable(read.playbook()).stream())
                .findFirst();
    }

    Optional<Definition> definition(Playbook playbook) {
        return definitions.current(playbook.definition());
    }

    public Team team() {
        return shelf.team();
    }

    /// How the playbook stands, with the version that is or was live; a draft where it never was.
    public Optional<StateChange> state(String name) {
        return Optional.ofNullable(states.last().get(name));
    }

    /// How it stood at the end of a day.
    public Optional<StateChange> stateOn(String name, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return changes(name).stream()
                .filter(change -> change.at().isBefore(end))
                .findFirst();
    }

    /// All that was ever switched on or off, newest first.
    public List<StateChange> changes(String name) {
        return states.all(name);
    }

    /// Lets the current version act from now on.
    ///
    /// @throws Refused if it cannot be read, or nobody is there to get an account
    public StateChange goLive(String name, String by) {
        var playbook = named(name).orElseThrow(() -> cannotBeRead(name));
        if (team().sellers().isEmpty())
            throw new Refused("sellers", "Nobody is named who sells", "Save a document of kind `sellers` first");
        var before = state(name);
        if (before.isPresent()
                && before.get().state() == State.LIVE
                && before.get().version() == playbook.version()) return before.get();
        var change = states.add(
                name,
                State.LIVE,
                playbook.version(),
                verdicts.last(playbook.definition()),
                playbook.definition(),
                by,
                clock.instant());
        shelf.forget();
        return change;
    }

    /// Lets nobody enter any more, and those on their way stand still.
    ///
    /// @throws Refused if it is not live
    public StateChange pause(String name, String by) {
        var before = state(name).filter(state -> state.state() == State.LIVE);
        if (before.isEmpty()) throw new Refused("playbook " + name, "It is not live", "Look at its state");
        var change = states.add(
                name, State.PAUSED, before.get().version(), before.get().heard(), "", by, clock.instant());
        shelf.forget();
        return change;
    }

    private Refused cannotBeRead(String name) {
        var problems = documents
                .current(PlaybookReader.KIND, name)
                .map(version -> shelf.read(List.of(version)).getFirst().problems())
                .orElse(List.of());
        return problems.isEmpty()
                ? new Refused("playbook " + name, "There is no such playbook", "Look at the list")
                : new Refused(problems);
    }

    /// A playbook that acts now.
    ///
    /// @param heard the last verdict before it went live
    record Live(Playbook playbook, long heard) {}

    /// Those that act now, by definition: a changed verdict is looked up here, and asks nobody else.
    Map<String, List<Live>> live() {
        return shelf.live(this::lookUp);
    }

    private Map<String, List<Live>> lookUp() {
        var current = documents.current(PlaybookReader.KIND).stream()
                .map(Version::name)
                .collect(Collectors.toCollection(HashSet::new));
        return states.last().values().stream()
                .filter(state -> state.state() == State.LIVE && current.contains(state.playbook()))
                .flatMap(state ->
                        version(state.playbook(), state.version())
                                .map(playbook -> new Live(playbook, state.heard()))
                                .stream())
                .collect(Collectors.groupingBy(live -> live.playbook().definition()));
    }
}
