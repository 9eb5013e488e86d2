package dev.evenkeel.activity;

import dev.evenkeel.accounts.Identities;
import dev.evenkeel.activity.engine.DuckDbEngine;
import dev.evenkeel.activity.engine.Engine;
import dev.evenkeel.activity.index.UsageIndex;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.Stretch;
import dev.evenkeel.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/// Real stores that take events in, and a way to write their whole state down with keys instead of numbers.
final class World implements AutoCloseable {
    /// So few that random streams reach it.
    private static final int SETTLE_AT = 7;

    private static final int ROLL_AT = 10;
    private static final int FILE_AT = 20;

    /// Rows of the rollup add up.
    private static final ResultQuery<?> USAGE = DSL.resultQuery("""
            select account, person, actor, day, kind, name, sum(times)::bigint as times, min(first_at), max(last_at)
            from usage_day group by all
            """);

    final Database database = TestPostgres.database("accounts");
    final Set<Integer> touchedAccounts = new HashSet<>();
    private final Path folder;
    Engine engine;
    UsageIndex index;
    Identities identities;
    private Absorption absorption;
    /// The event log: the position after the first batch is 1.
    private final List<List<Event>> log = new ArrayList<>();

    World(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        engine = DuckDbEngine.open(folder.resolve("events.duckdb"), "500MB", SETTLE_AT, ROLL_AT);
        index = index();
        identities = new Identities(database);
        absorption = absorption();
    }

    private UsageIndex index() {
        return new UsageIndex(folder.resolve("usage-index"), FILE_AT);
    }

    private Absorption absorption() {
        return new Absorption(identities, engine, index, changed -> touchedAccounts.addAll(changed.accounts()));
    }

    void absorb(List<Event> events) {
        log.add(events);
        absorption.absorb(Stretch.of(events, log.size() - 1, log.size()));
    }

    void catchUp() {
        absorption.catchUp();
    }

    void restart() {
        engine.close();
        engine = DuckDbEngine.open(folder.resolve("events.duckdb"), "500MB", SETTLE_AT, ROLL_AT);
        index = index();
        identities = new Identities(database);
        absorption = absorption();
        for (int read = (int) engine.standing().position(); read < log.size(); read++)
            absorption.absorb(Stretch.of(log.get(read), read, read + 1));
    }

    Activity activity() {
        return new Activity(engine, index);
    }

    /// Everything that is known, in words that do not depend on the order of arrival.
    String state() {
        var lines = new TreeSet<String>();
        engine.ask(USAGE, row -> lines.add("usage " + named(row)));
        var told = DSL.field(DSL.name("id"), String.class);
        engine.ask(
                DSL.select(told, DSL.field("actor"), DSL.field("person"), DSL.field("account"))
                        .from(DSL.table(DSL.name("event"))),
                row -> lines.add("event " + row.get(0) + " " + named(row)));
        lines.addAll(facts());
        return String.join("\n", lines);
    }

    private String named(org.jooq.Record row) {
        var words = new ArrayList<String>();
        for (var field : row.fields()) {
            var value = row.get(field);
            words.add(
                    switch (field.getName()) {
                        case "account" -> account((Integer) value);
                        case "person", "actor" -> actor((Integer) value);
                        default -> String.valueOf(value);
                    });
        }
        return String.join(" ", words);
    }

    String account(int number) {
        return key("select key from accounts.account where id = ?", number);
    }

    String actor(int number) {
        return key(
                "select case when anonymous then 'v:' else 'u:' end || key from accounts.actor where id = ?", number);
    }

    private String key(String sql, int number) {
        return database.sql()
                .sql(sql)
                .param(number)
                .query(String.class)
                .optional()
                .orElse("-");
    }

    private List<String> facts() {
        return database.sql()
                .sql("""
                        select 'fact ' || coalesce(a.key, c.key, d.key) || ' ' || f.key || ' ' || f.at || ' ' || f.value || ' ' || f.event
                        from accounts.fact f
                        left join accounts.actor a on f.about = 1 and a.id = f.subject
                        left join accounts.account c on f.about = 2 and c.id = f.subject
                        left join accounts.deal d on f.about = 3 and d.id = f.subject
                        union all
                        select 'latest ' || l.about || coalesce(a.key, c.key, d.key) || ' ' || l.key || ' ' || l.value
                        from accounts.latest l
                        left join accounts.actor a on l.about = 1 and a.id = l.subject
                        left join accounts.account c on l.about = 2 and c.id = l.subject
                        left join accounts.deal d on l.about = 3 and d.id = l.subject
                        union all
                        select 'deal ' || d.key || ' ' || coalesce(c.key, '-') from accounts.deal d
                        left join accounts.account c on c.id = d.account
                        """)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
