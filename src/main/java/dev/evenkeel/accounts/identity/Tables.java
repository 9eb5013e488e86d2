package dev.evenkeel.accounts.identity;

import dev.evenkeel.accounts.identity.Facts.Claim;
import dev.evenkeel.accounts.identity.Facts.Pair;
import dev.evenkeel.foundation.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.intellij.lang.annotations.Language;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables behind the directory. Rows are written many at a time, as arrays; times travel as microseconds.
final class Tables {
    private static final String TIME = "timestamptz 'epoch' + micros * interval '1 microsecond'";
    private final JdbcClient sql;

    Tables(Database database) {
        this.sql = database.sql();
    }

    long position() {
        return sql.sql("select position from accounts.progress")
                .query(Long.class)
                .single();
    }

    void position(long position) {
        sql.sql("update accounts.progress set position = greatest(position, ?)")
                .param(position)
                .update();
    }

    void addActors(boolean anonymous, String[] keys, BiConsumer<String, Integer> added) {
        @Language("SQL")
        var insert = """
                insert into accounts.actor (anonymous, key, learned_at)
                select ?, key, now() from unnest(?::text[]) as new(key)
                returning key, id
                """;
        if (keys.length > 0) sql.sql(insert).param(anonymous).param(keys).query(rows(added));
    }

    void addAccounts(boolean named, String[] keys, BiConsumer<String, Integer> added) {
        @Language("SQL")
        var insert = """
                insert into accounts.account (key, named, learned_at)
                select key, ?, now() from unnest(?::text[]) as new(key)
                returning key, id
                """;
        if (keys.length > 0) sql.sql(insert).param(named).param(keys).query(rows(added));
    }

    /// Accounts that were only guessed from a domain so far and are now named by a sender.
    void name(Collection<Integer> accounts) {
        sql.sql("update accounts.account set named = true where id = any(?) and not named")
                .param(ints(accounts))
                .update();
    }

    void addDeals(String[] keys, BiConsumer<String, Integer> added) {
        @Language("SQL")
        var insert = """
                insert into accounts.deal (key, learned_at)
                select key, now() from unnest(?::text[]) as new(key)
                returning key, id
                """;
        if (keys.length > 0) sql.sql(insert).param(keys).query(rows(added));
    }

    void addFacts(List<Facts.Fact> facts) {
        if (facts.isEmpty()) return;
        @Language("SQL")
        var insert = """
                insert into accounts.fact
                select about, subject, key, %s, event, value, now()
                from unnest(?::smallint[], ?::integer[], ?::text[], ?::bigint[], ?::uuid[], ?::jsonb[])
                         as new(about, subject, key, micros, event, value)
                on conflict do nothing
                """.formatted(TIME);
        @Language("SQL")
        var latest = """
                insert into accounts.latest
                select distinct on (about, subject, key) about, subject, key, %s, event, value
                from unnest(?::smallint[], ?::integer[], ?::text[], ?::bigint[], ?::uuid[], ?::jsonb[])
                         as new(about, subject, key, micros, event, value)
                order by about, subject, key, micros desc, event desc
                on conflict (about, subject, key) do update
                set at = excluded.at, event = excluded.event, value = excluded.value
                where (excluded.at, excluded.event) > (latest.at, latest.event)
                """.formatted(TIME);
        for (var statement : List.of(insert, latest))
            sql.sql(statement)
                    .param(ints(facts, fact -> fact.about().code()))
                    .param(ints(facts, Facts.Fact::subject))
                    .param(facts.stream().map(Facts.Fact::key).toArray(String[]::new))
                    .param(longs(facts, Facts.Fact::at))
                    .param(facts.stream().map(fact -> fact.event().toString()).toArray(String[]::new))
                    .param(facts.stream().map(Facts.Fact::value).toArray(String[]::new))
                    .update();
    }

    void addMemberships(List<Facts.Membership> rows) {
        if (rows.isEmpty()) return;
        @Language("SQL")
        var insert = """
                insert into accounts.membership
                select actor, account, %s, ended, event, now()
                from unnest(?::integer[], ?::integer[], ?::bigint[], ?::boolean[], ?::uuid[])
                         as new(actor, account, micros, ended, event)
                on conflict do nothing
                """.formatted(TIME);
        var ended = new boolean[rows.size()];
        for (int i = 0; i < ended.length; i++) ended[i] = rows.get(i).ended();
        sql.sql(insert)
                .param(ints(rows, Facts.Membership::actor))
                .param(ints(rows, Facts.Membership::account))
                .param(longs(rows, Facts.Membership::at))
                .param(ended)
                .param(rows.stream().map(row -> row.event().toString()).toArray(String[]::new))
                .update();
    }

    /// Keeps the earliest time of each pair in `link` or `attribution`.
    void addPairs(String table, String left, String right, Map<Pair, Long> pairs) {
        if (pairs.isEmpty()) return;
        var entries = List.copyOf(pairs.entrySet());
        @Language("SQL")
        var insert = """
                insert into accounts.%1$s (%2$s, %3$s, since)
                select l, r, %4$s from unnest(?::integer[], ?::integer[], ?::bigint[]) as new(l, r, micros)
                on conflict (%2$s, %3$s) do update set since = least(%1$s.since, excluded.since)
                """.formatted(table, left, right, TIME);
        sql.sql(insert)
                .param(ints(entries, entry -> entry.getKey().left()))
                .param(ints(entries, entry -> entry.getKey().right()))
                .param(longs(entries, Map.Entry::getValue))
                .update();
    }

    void addDomains(Map<Claim, Long> claims) {
        if (claims.isEmpty()) return;
        var entries = List.copyOf(claims.entrySet());
        @Language("SQL")
        var insert = """
                insert into accounts.domain
                select domain, account, %s from unnest(?::text[], ?::integer[], ?::bigint[]) as new(domain, account, micros)
                on conflict (domain, account) do update set since = least(domain.since, excluded.since)
                """.formatted(TIME);
        sql.sql(insert)
                .param(entries.stream().map(entry -> entry.getKey().domain()).toArray(String[]::new))
                .param(ints(entries, entry -> entry.getKey().account()))
                .param(longs(entries, Map.Entry::getValue))
                .update();
    }

    void addAliases(List<Facts.Alias> aliases) {
        @Language("SQL")
        var insert = """
                insert into accounts.merge (people, from_id, into_id, at, merged_by, event)
                select true, f, i, %s, 'alias', event
                from unnest(?::integer[], ?::integer[], ?::bigint[], ?::uuid[]) as new(f, i, micros, event)
                on conflict (event) do nothing
                """.formatted(TIME);
        sql.sql(insert)
                .param(ints(aliases, Facts.Alias::from))
                .param(ints(aliases, Facts.Alias::into))
                .param(longs(aliases, Facts.Alias::at))
                .param(aliases.stream().map(alias -> alias.event().toString()).toArray(String[]::new))
                .update();
    }

    /// A deal belongs to the account that its latest event names.
    void addDealAccounts(List<Facts.DealAccount> rows) {
        if (rows.isEmpty()) return;
        @Language("SQL")
        var update = """
                update accounts.deal set account = new.account, account_at = new.at, account_event = new.event
                from (select distinct on (deal) deal, account, %s as at, event
                      from unnest(?::integer[], ?::integer[], ?::bigint[], ?::uuid[]) as n(deal, account, micros, event)
                      order by deal, micros desc, event desc) new
                where deal.id = new.deal
                  and (deal.account_at is null or (new.at, new.event) > (deal.account_at, deal.account_event))
                """.formatted(TIME);
        sql.sql(update)
                .param(ints(rows, Facts.DealAccount::deal))
                .param(ints(rows, Facts.DealAccount::account))
                .param(longs(rows, Facts.DealAccount::at))
                .param(rows.stream().map(row -> row.event().toString()).toArray(String[]::new))
                .update();
    }

    List<Canonical.Merged> merges(boolean people) {
        return sql.sql("select from_id, into_id from accounts.merge where people = ? and undone_at is null order by id")
                .param(people)
                .query((row, n) -> new Canonical.Merged(row.getInt(1), row.getInt(2)))
                .list();
    }

    private static RowCallbackHandler rows(BiConsumer<String, Integer> to) {
        return row -> to.accept(row.getString(1), row.getInt(2));
    }

    void each(@Language("SQL") String select, RowCallbackHandler row) {
        sql.sql(select).query(row);
    }

    static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static <T> int[] ints(List<T> rows, ToIntFunction<T> of) {
        return rows.stream().mapToInt(of).toArray();
    }

    private static <T> long[] longs(List<T> rows, ToLongFunction<T> of) {
        return rows.stream().mapToLong(of).toArray();
    }

    JdbcClient sql() {
        return sql;
    }
}
