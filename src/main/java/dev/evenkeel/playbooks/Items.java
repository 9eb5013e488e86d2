package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.playbooks.Item.Cause;
import dev.evenkeel.playbooks.Item.Entry;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;

/// Items of inboxes and their entries, in PostgreSQL.
final class Items {
    private final Database database;
    private final Runs runs;

    Items(Database database) {
        this.database = database;
        this.runs = new Runs(database);
    }

    /// The account's item that is not settled yet.
    Optional<Long> openOf(int account) {
        return database.sql()
                .sql("select id from playbooks.item where account = ? and state in ('OPEN', 'SNOOZED') for update")
                .param(account)
                .query(Long.class)
                .optional();
    }

    String sellerOf(long item) {
        return database.sql()
                .sql("select seller from playbooks.item where id = ?")
                .param(item)
                .query(String.class)
                .single();
    }

    /// @return empty if the account came into an inbox meanwhile
    Optional<Long> put(Run run, String seller, Instant now) {
        @Language("SQL")
        var insert = """
                insert into playbooks.item (account, account_key, put_to, seller, put_at, state, state_at)
                values (?, ?, ?, ?, ?, 'OPEN', ?)
                on conflict (account) where state in ('OPEN', 'SNOOZED') do nothing returning id""";
        return database.sql()
                .sql(insert)
                .params(run.account(), run.accountKey(), seller, seller, Timestamp.from(now), Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    void join(long item, long run, String say, Instant now) {
        database.sql()
                .sql("insert into playbooks.item_run values (?, ?, ?, ?) on conflict do nothing")
                .params(item, run, Timestamp.from(now), say)
                .update();
    }

    /// How many were put into a seller's inbox on a day.
    ///
    /// @param playbook null for all
    long putOn(LocalDate day, String seller, @Nullable String playbook) {
        @Language("SQL")
        var query = """
                select count(*) from playbooks.item where put_to = :seller and put_at >= :from and put_at < :to
                  and (:playbook::text is null or exists (select from playbooks.item_run joined
                    join playbooks.run on run.id = joined.run
                    where joined.item = item.id and joined.at = item.put_at and run.playbook = :playbook))""";
        return database.sql()
                .sql(query)
                .param("seller", seller)
                .param("from", start(day))
                .param("to", start(day.plusDays(1)))
                .param("playbook", playbook)
                .query(Long.class)
                .single();
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /// How many wait for each seller.
    Map<String, Long> load() {
        var load = new HashMap<String, Long>();
        database.sql()
                .sql("select seller, count(*) from playbooks.item where state in ('OPEN', 'SNOOZED') group by seller")
                .query(row -> {
                    load.put(row.getString(1), row.getLong(2));
                });
        return load;
    }

    /// When each seller was last given something.
    Map<String, Instant> lastPut() {
        var last = new HashMap<String, Instant>();
        database.sql()
                .sql("select put_to, max(put_at) from playbooks.item group by put_to")
                .query(row -> {
                    last.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return last;
    }

    /// Nobody else says anything about it until the transaction ends.
    Optional<Item> locked(long id) {
        var there = database.sql()
                .sql("select id from playbooks.item where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return there.flatMap(this::with);
    }

    Optional<Item> with(long id) {
        return load("id = ?", List.of(id)).stream().findFirst();
    }

    /// Those that wait, or come back later, the oldest first.
    List<Item> open() {
        return load("state in ('OPEN', 'SNOOZED') order by put_at, id", List.of());
    }

    /// Those settled last.
    List<Item> settled(@Nullable String seller, int most) {
        return seller == null
                ? load("state in ('DONE', 'DISQUALIFIED') order by state_at desc, id desc limit ?", List.of(most))
                : load(
                        "state in ('DONE', 'DISQUALIFIED') and seller = ? order by state_at desc, id desc limit ?",
                        List.of(seller, most));
    }

    List<Item> putBefore(Instant end) {
        return load("put_at < ? order by put_at, id", List.of(Timestamp.from(end)));
    }

    List<Item> ofAccount(int account) {
        return load("account = ? order by put_at desc, id desc", List.of(account));
    }

    private List<Item> load(String which, List<Object> params) {
        record Row(long id, int account, String key, String putTo, Instant at) {}
        var rows = database.sql()
                .sql("select * from playbooks.item where " + which)
                .params(params)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getInt("account"),
                        row.getString("account_key"),
                        row.getString("put_to"),
                        row.getTimestamp("put_at").toInstant()))
                .list();
        var ids = rows.stream().map(Row::id).toList();
        var causes = causes(ids);
        var entries = entries(ids);
        return rows.stream()
                .map(row -> {
                    var said = entries.getOrDefault(row.id(), List.of());
                    return new Item(
                            row.id(),
                            row.account(),
                            row.key(),
                            row.putTo(),
                            row.at(),
                            Entries.standing(row.putTo(), row.at(), said),
                            causes.getOrDefault(row.id(), List.of()),
                            said);
                })
                .toList();
    }

    private Map<Long, List<Cause>> causes(Collection<Long> items) {
        record Row(long item, long run, Instant at, String say) {}
        var rows = database.sql()
                .sql("select item, run, at, say from playbooks.item_run where item = any(?) order by at, run")
                .param(items.toArray(Long[]::new))
                .query((row, n) -> new Row(
                        row.getLong(1), row.getLong(2), row.getTimestamp(3).toInstant(), row.getString(4)))
                .list();
        var byId = new HashMap<Long, Run>();
        for (var run : runs.look(rows.stream().map(Row::run).toList())) byId.put(run.id(), run);
        var causes = new HashMap<Long, List<Cause>>();
        for (var row : rows) {
            var run = byId.get(row.run());
            if (run != null)
                causes.computeIfAbsent(row.item(), id -> new ArrayList<>()).add(new Cause(run, row.at(), row.say()));
        }
        return causes;
    }

    private Map<Long, List<Entry>> entries(Collection<Long> items) {
        var entries = new LinkedHashMap<Long, List<Entry>>();
        database.sql()
                .sql("select * from playbooks.entry where item = any(?) order by item, number")
                .param(items.toArray(Long[]::new))
                .query(row -> {
                    entries.computeIfAbsent(row.getLong("item"), id -> new ArrayList<>())
                            .add(entry(row));
                });
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var until = row.getDate("until");
        return new Entry(
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("said_by"),
                Item.What.valueOf(row.getString("what")),
                reason == null ? null : Blocker.valueOf(reason),
                row.getString("note"),
                until == null ? null : until.toLocalDate());
    }

    void add(long item, Entry entry) {
        var reason = entry.reason();
        var until = entry.until();
        database.sql()
                .sql("insert into playbooks.entry values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        item,
                        entry.number(),
                        Timestamp.from(entry.at()),
                        entry.by(),
                        entry.what().name())
                .param(reason == null ? null : reason.name())
                .param(entry.note())
                .param(until == null ? null : Date.valueOf(until))
                .update();
    }

    /// Keeps for lists where the item stands.
    void keep(Item item) {
        var standing = item.standing();
        var until = standing.until();
        @Language("SQL")
        var update = """
                update playbooks.item set seller = ?, state = ?, state_at = ?, until = ?, touched = ?, met = ?, won = ?
                where id = ?""";
        database.sql()
                .sql(update)
                .params(standing.seller(), standing.state().name(), Timestamp.from(standing.since()))
                .param(until == null ? null : Date.valueOf(until))
                .params(standing.touched(), standing.met(), standing.won(), item.id())
                .update();
    }
}
