package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.playbooks.Playbooks.Live;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.VerdictLog;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;

/// Lets accounts into playbooks. Changed verdicts are read in the order in which they were kept, so none is
/// missed and none counts twice; bands, milestones and silences are looked at again and again, once a
/// definition for all playbooks.
final class Entrances {
    private static final int BATCH = 500;

    private final Database database;
    private final Playbooks playbooks;
    private final Definitions definitions;
    private final VerdictLog verdicts;
    private final Looks looks;
    private final AccountFacts facts;
    private final Runs runs;
    private final Sides sides;
    private final InstantSource clock;

    Entrances(
            Database database,
            Playbooks playbooks,
            Definitions definitions,
            VerdictLog verdicts,
            Looks looks,
            AccountFacts facts,
            InstantSource clock) {
        this.database = database;
        this.playbooks = playbooks;
        this.definitions = definitions;
        this.verdicts = verdicts;
        this.looks = looks;
        this.facts = facts;
        this.runs = new Runs(database);
        this.sides = new Sides(database);
        this.clock = clock;
    }

    Entrances at(InstantSource other) {
        return new Entrances(database, playbooks, definitions, verdicts, looks, facts, other);
    }

    /// Somebody may enter.
    record Candidate(Playbook playbook, int account, String cause, String why) {}

    /// Reads the verdicts that are new.
    ///
    /// @return how many accounts entered
    int hear() {
        int count = 0;
        for (var entry : playbooks.live().entrySet()) {
            var waiting = entry.getValue().stream()
                    .filter(live -> live.playbook().trigger() instanceof Trigger.Verdict)
                    .toList();
            if (!waiting.isEmpty()) count += hear(entry.getKey(), waiting);
        }
        return count;
    }

    private int hear(String definition, List<Live> waiting) {
        int count = 0;
        while (true) {
            var batch = database.transact(() -> hearBatch(definition, waiting));
            count += batch.entered();
            if (batch.read() < BATCH) return count;
        }
    }

    private record Heard(int read, int entered) {}

    private Heard hearBatch(String name, List<Live> waiting) {
        var heard = heard(name);
        var definition = definitions.current(name);
        if (heard.isEmpty() || definition.isEmpty()) return new Heard(0, 0);
        var lines = verdicts.after(name, heard.get(), BATCH);
        if (lines.isEmpty()) return new Heard(0, 0);
        var candidates = new ArrayList<Candidate>();
        for (var line : lines)
            for (var live : waiting)
                if (live.heard() < line.id()
                        && live.playbook().trigger() instanceof Trigger.Verdict verdict
                        && verdict.qualified() == line.qualified())
                    candidates.add(
                            new Candidate(live.playbook(), line.subject(), "verdict " + line.id(), verdict.words()));
        int entered = enter(definition.get(), candidates, today());
        database.sql()
                .sql("update playbooks.hearing set verdict = ? where definition = ?")
                .params(lines.getLast().id(), name)
                .update();
        return new Heard(lines.size(), entered);
    }

    /// Locked, so that two servers do not read the same at the same time; empty while another one does.
    private Optional<Long> heard(String definition) {
        @Language("SQL")
        var query = "select verdict from playbooks.hearing where definition = ? for update skip locked";
        return database.sql().sql(query).param(definition).query(Long.class).optional();
    }

    /// Looks who crossed a line since it was last looked.
    ///
    /// @return how many accounts entered
    int watch() {
        int count = 0;
        for (var entry : playbooks.live().entrySet()) {
            var lines = entry.getValue().stream()
                    .map(Live::playbook)
                    .filter(playbook -> !(playbook.trigger() instanceof Trigger.Verdict))
                    .collect(Collectors.groupingBy(Sides::line, LinkedHashMap::new, Collectors.toList()));
            var definition = definitions.current(entry.getKey());
            if (lines.isEmpty() || definition.isEmpty()) continue;
            var all = looks.at(definition.get(), null, today());
            for (var line : lines.entrySet())
                count += database.transact(() -> watch(definition.get(), line.getKey(), line.getValue(), all));
        }
        return count;
    }

    private int watch(Definition definition, String line, List<Playbook> waiting, Map<Integer, Look> all) {
        var trigger = waiting.getFirst().trigger();
        var crossed = sides.crossed(line, trigger, all, now());
        var candidates = new ArrayList<Candidate>();
        for (var playbook : waiting)
            for (var account : crossed)
                candidates.add(new Candidate(playbook, account, Sides.cause(trigger, now()), trigger.words()));
        return enter(definition, candidates, today());
    }

    /// Lets those in whom the audience names, who are not on their way already, and do not cool down.
    int enter(Definition definition, List<Candidate> candidates, LocalDate day) {
        if (candidates.isEmpty()) return 0;
        var accounts = candidates.stream().map(Candidate::account).collect(Collectors.toSet());
        var seen = looks.at(definition, accounts, day);
        var known = facts.of(accounts, playbooks.team());
        int count = 0;
        for (var candidate : candidates) {
            var look = seen.get(candidate.account());
            var account = known.get(candidate.account());
            if (look != null && account != null && enter(candidate, look, account)) count++;
        }
        return count;
    }

    private boolean enter(Candidate candidate, Look look, AccountFacts.Known account) {
        var playbook = candidate.playbook();
        var audience = playbook.audience();
        if (audience != null && !audience.holds(look)) return false;
        if (runs.isCooling(playbook, account.id(), now())) return false;
        boolean heldOut = playbook.holdOut().holds(playbook.name(), account.key());
        return runs.begin(new Runs.Fresh(
                        playbook,
                        account,
                        candidate.cause(),
                        Reasons.words(candidate.why(), look),
                        look.standing().total(),
                        heldOut,
                        now()))
                .isPresent();
    }

    private LocalDate today() {
        return Plain.dayOf(now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
