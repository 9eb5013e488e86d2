package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Definitions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells the history of playbooks afterwards, day by day and through the same code: accounts enter by their
/// signals as of each day, and steps are taken at the hours of the story. Nothing is sent to anybody. The
/// playbooks go live in the end, from the first day of the story on, so that nobody else takes a step before.
public final class Retelling {
    private final Playbooks playbooks;
    private final Definitions definitions;
    private final Entrances entrances;
    private final Runner runner;
    private final Looks looks;
    private final Map<String, Map<Integer, Boolean>> sides = new HashMap<>();
    private final Map<String, Set<Integer>> reached = new HashMap<>();

    Retelling(Playbooks playbooks, Definitions definitions, Entrances entrances, Runner runner, Looks looks) {
        this.playbooks = playbooks;
        this.definitions = definitions;
        this.entrances = entrances;
        this.runner = runner;
        this.looks = looks;
    }

    /// Lets those in who crossed a line since the day before; the first day only tells where everybody stands.
    ///
    /// @return how many entered
    public int day(List<String> names, LocalDate day, Instant at) {
        var byDefinition = new HashMap<String, List<Playbook>>();
        for (var name : names)
            playbooks
                    .named(name)
                    .ifPresent(one -> byDefinition
                            .computeIfAbsent(one.definition(), key -> new ArrayList<>())
                            .add(one));
        int count = 0;
        for (var entry : byDefinition.entrySet()) count += day(entry.getKey(), entry.getValue(), day, at);
        return count;
    }

    private int day(String name, List<Playbook> books, LocalDate day, Instant at) {
        var definition = definitions.current(name).orElseThrow();
        var all = looks.at(definition, null, day);
        var candidates = new ArrayList<Entrances.Candidate>();
        for (var book : books) {
            boolean first = !sides.containsKey(book.name());
            for (var account : crossed(book, all, first))
                candidates.add(new Entrances.Candidate(
                        book, account, "day " + day, book.trigger().words()));
        }
        return entrances.at(() -> at).enter(definition, candidates, day);
    }

    private List<Integer> crossed(Playbook book, Map<Integer, Look> all, boolean first) {
        var before = sides.computeIfAbsent(book.name(), key -> new HashMap<>());
        var once = reached.computeIfAbsent(book.name(), key -> new HashSet<>());
        var crossed = new ArrayList<Integer>();
        all.forEach((account, look) -> {
            boolean beyond = Sides.isBeyond(book.trigger(), look);
            var was = before.put(account, beyond);
            if (book.trigger() instanceof Trigger.Milestone && beyond && !once.add(account)) return;
            if (beyond && !first && (was == null ? Sides.newcomersCross(book.trigger()) : !was)) crossed.add(account);
        });
        crossed.sort(null);
        return crossed;
    }

    /// Takes every step that is due at a moment of the story.
    ///
    /// @return how many
    public int work(List<String> names, Instant at) {
        return runner.at(() -> at, new Channels()).sweep(names);
    }

    /// @throws Refused if one of them cannot go live
    public void goLive(List<String> names, Instant since, String by) {
        for (var name : names) playbooks.at(() -> since).goLive(name, by);
    }
}
