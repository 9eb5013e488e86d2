package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.Readings;
import dev.evenkeel.qualification.SignalValues;
import dev.evenkeel.qualification.VerdictLog;
import dev.evenkeel.rules.Documents;
import dev.evenkeel.testing.TestPostgres;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Playbooks with a database of their own, a clock that is set by hand, and accounts whose signals are made up.
final class PlaybooksWorld implements AutoCloseable, InstantSource, SignalValues, AccountFacts {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z"); // a Monday

    static final String DEFINITION = """
            kind: definition
            name: ready
            title: Ready
            about: account
            signals:
              employees: {trait: employees, type: number}
              seats: {trait: seats, type: number}
              wired: {trait: wired, type: flag}
              quiet_for: {trait: quiet_for, type: number}
            fit:
              threshold: 10
              rules:
                - {name: Right size, when: employees >= 50, points: 20}
            usage:
              threshold: 10
              rules:
                - {name: Many seats, when: seats >= 5, points: 30}
                - {name: Wired in, when: wired, points: 15}
            """;
    static final String SELLERS = """
            kind: sellers
            name: sellers
            sellers:
              - {name: Ann, email: ann@harbour.example, territories: [DE]}
              - {name: Ben, email: ben@harbour.example, territories: [GB, IE]}
            """;
    static final String PLAYBOOK = """
            kind: playbook
            name: call-the-ready
            title: Call those who are ready
            definition: ready
            trigger: {becomes: qualified}
            steps:
              - {name: call, do: inbox, say: Call them}
            """;

    final Database database;
    final Documents documents;
    final Definitions definitions;
    final VerdictLog verdicts;
    final Playbooks playbooks;
    final Inbox inbox;
    final Channels channels = new Channels();
    final List<Message> sent = new ArrayList<>();
    final Runner runner;
    final Entrances entrances;
    final Runs runs;
    final Map<Integer, Map<String, Object>> signals = new ConcurrentHashMap<>();
    final Map<Integer, String> owners = new HashMap<>();
    final Map<Integer, String> territories = new HashMap<>();
    final Map<Integer, List<Move>> moves = new HashMap<>();
    private volatile Instant now = START;

    PlaybooksWorld() {
        this(TestPostgres.database("foundation", "rules", "qualification", "playbooks"), true);
    }

    /// The same company after the server was started again.
    PlaybooksWorld(PlaybooksWorld before) {
        this(before.database, false);
        signals.putAll(before.signals);
        owners.putAll(before.owners);
        territories.putAll(before.territories);
        moves.putAll(before.moves);
        now = before.now;
    }

    private PlaybooksWorld(Database database, boolean fresh) {
        this.database = database;
        documents = new Documents(database, this);
        definitions = new Definitions(documents);
        verdicts = new VerdictLog(database);
        playbooks = new Playbooks(documents, definitions, verdicts, database, this);
        inbox = new Inbox(database, playbooks, this);
        runs = new Runs(database);
        runner = new Runner(database, playbooks, new Looks(this), this, channels, this);
        entrances = new Entrances(database, playbooks, definitions, verdicts, new Looks(this), this, this);
        if (fresh) {
            definitions.save(DEFINITION, "test");
            save(SELLERS);
        }
    }

    void save(String text) {
        playbooks.apply(Map.of("test.yaml", text), "test");
    }

    void live(String text) {
        save(text);
        playbooks.goLive(
                text.lines()
                        .filter(line -> line.startsWith("name: "))
                        .findFirst()
                        .orElseThrow()
                        .substring(6),
                "test");
    }

    /// An account with enough of everything.
    void account(int id) {
        signals.put(id, new HashMap<>(Map.of("employees", 100.0, "seats", 8.0, "wired", true, "quiet_for", 0.0)));
    }

    void set(int account, String signal, Object value) {
        signals.computeIfAbsent(account, id -> new HashMap<>()).put(signal, value);
    }

    void verdict(int account, boolean qualified) {
        if (!signals.containsKey(account)) account(account);
        database.sql()
                .sql(
                        "insert into qualification.verdict (definition, version, subject, at, day, qualified, total) values ('ready', 1, ?, ?, ?, ?, 65)")
                .params(account, Timestamp.from(now), java.sql.Date.valueOf(today()), qualified)
                .update();
    }

    /// Everything that is due.
    void work() {
        entrances.hear();
        runner.sweep();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void passDays(int days) {
        pass(Duration.ofDays(days));
    }

    LocalDate today() {
        return Plain.dayOf(now);
    }

    void listen(Channel.Kind... kinds) {
        for (var kind : kinds)
            channels.open(kind, message -> {
                sent.add(message);
                return Optional.empty();
            });
    }

    List<Item> waiting(String seller) {
        return inbox.waiting(seller, today());
    }

    Run run(int account) {
        return runs.ofAccount(account).getFirst();
    }

    List<String> deeds(int account) {
        return runs.deeds(run(account).id()).stream().map(Run.Deed::what).toList();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void of(Definition definition, @Nullable Set<Integer> subjects, LocalDate asOf, Consumer<Readings> each) {
        signals.forEach((account, values) -> {
            if (subjects == null || subjects.contains(account))
                each.accept(new Readings(account, asOf, Map.copyOf(values), Map.of()));
        });
    }

    @Override
    public Map<Integer, Known> of(Collection<Integer> accounts, Team team) {
        var known = new HashMap<Integer, Known>();
        for (int id : accounts)
            if (signals.containsKey(id))
                known.put(id, new Known(id, "account-" + id, "Account " + id, owners.get(id), territories.get(id)));
        return known;
    }

    @Override
    public Map<Integer, List<Move>> moves(Collection<Integer> accounts) {
        var chosen = new HashMap<Integer, List<Move>>();
        for (int id : accounts) if (moves.containsKey(id)) chosen.put(id, moves.get(id));
        return chosen;
    }

    @Override
    public void close() {
        database.close();
    }
}
