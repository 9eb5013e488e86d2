package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;

/// Runs and what was done in them, in PostgreSQL.
final class Runs {
    private final Database database;

    Runs(Database database) {
        this.database = database;
    }

    /// A run that may begin.
    ///
    /// @param cause what set it off: the same cause sets it off once
    record Fresh(
            Playbook playbook,
            AccountFacts.Known account,
            String cause,
            String why,
            double score,
            boolean heldOut,
            Instant at) {}

    /// Whether the account may not enter the playbook: it is on its way in it, or was not long ago.
    boolean isCooling(Playbook playbook, int account, Instant now) {
        @Language("SQL")
        var query = """
                select exists (select from playbooks.run where playbook = ? and account = ?
                    and (state = 'ACTIVE' or begun_at > ?))""";
        return database.sql()
                .sql(query)
                .params(playbook.name(), account, Timestamp.from(now.minus(playbook.coolDownDays(), ChronoUnit.DAYS)))
                .query(Boolean.class)
                .single();
    }

    /// @return empty if the same cause set it off before
    Optional<Long> begin(Fresh fresh) {
        @Language("SQL")
        var insert = """
                insert into playbooks.run (playbook, version, account, account_key, cause, why, score, held_out,
                    begun_at, state, state_at, step, due_at)
                values (:playbook, :version, :account, :key, :cause, :why, :score, :held, :at, :state, :at, :step, :at)
                on conflict (playbook, account, cause) do nothing returning id""";
        var id = database.sql()
                .sql(insert)
                .param("playbook", fresh.playbook().name())
                .param("version", fresh.playbook().version())
                .param("account", fresh.account().id())
                .param("key", fresh.account().key())
                .param("cause", fresh.cause())
                .param("why", fresh.why())
                .param("score", fresh.score())
                .param("held", fresh.heldOut())
                .param("at", Timestamp.from(fresh.at()))
                .param("state", (fresh.heldOut() ? Run.State.HELD_OUT : Run.State.ACTIVE).name())
                .param("step", fresh.heldOut() ? null : fresh.playbook().first())
                .query(Long.class)
                .optional();
        id.ifPresent(run -> add(
                run,
                fresh.at(),
                Runner.TRIGGER,
                "",
                "entered",
                fresh.heldOut() ? fresh.why() + ". Held out: it is followed, and nothing is done" : fresh.why(),
                false));
        return id;
    }

    /// The next run that is due, locked until the transaction ends; runs that others work on are passed over.
    Optional<Run> claim(Collection<String> playbooks, Instant now) {
        @Language("SQL")
        var query = """
                select * from playbooks.run where state = 'ACTIVE' and due_at <= ? and playbook = any(?)
                order by due_at, id limit 1 for update skip locked""";
        return database.sql()
                .sql(query)
                .param(Timestamp.from(now))
                .param(playbooks.toArray(String[]::new))
                .query((row, n) -> run(row))
                .optional();
    }

    void add(long run, Instant at, String by, String step, String what, String words, boolean finishes) {
        @Language("SQL")
        var insert = """
                insert into playbooks.deed (run, number, at, said_by, step, what, words, finishes)
                select :run, coalesce(max(number), 0) + 1, :at, :by, :step, :what, :words, :finishes
                from playbooks.deed where run = :run""";
        database.sql()
                .sql(insert)
                .param("run", run)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("step", step)
                .param("what", what)
                .param("words", words)
                .param("finishes", finishes)
                .update();
    }

    /// @param step what comes next; null for nothing
    void move(long run, Run.State state, @Nullable String step, Instant due, Instant now) {
        database.sql()
                .sql("update playbooks.run set state = ?, state_at = ?, step = ?, due_at = ? where id = ?")
                .params(state.name(), Timestamp.from(now))
                .param(step)
                .params(Timestamp.from(due), run)
                .update();
    }

    void route(long run, String seller) {
        database.sql()
                .sql("update playbooks.run set seller = ? where id = ?")
                .params(seller, run)
                .update();
    }

    /// Ends the runs that are on their way because what they were for is settled.
    void settle(Collection<Long> runs, String words, String by, Instant now) {
        for (var id : with(runs)) {
            if (id.state() != Run.State.ACTIVE) continue;
            move(id.id(), Run.State.SETTLED, id.step(), id.due(), now);
            add(id.id(), now, by, "", "settled", words, false);
        }
    }

    /// Takes up those again that were settled.
    void takeUp(Collection<Long> runs, String by, Instant now) {
        for (var id : with(runs)) {
            if (id.state() != Run.State.SETTLED) continue;
            move(id.id(), Run.State.ACTIVE, id.step(), id.due(), now);
            add(id.id(), now, by, "", "taken up", "What settled it was taken back", false);
        }
    }

    /// Nobody else works on the runs of an item until the transaction ends.
    void lockOf(long item) {
        @Language("SQL")
        var lock = """
                select id from playbooks.run where id in (select run from playbooks.item_run where item = ?)
                order by id for update""";
        database.sql().sql(lock).param(item).query(Long.class).list();
    }

    List<Run> look(Collection<Long> ids) {
        return load("id = any(?)", (Object) ids.toArray(Long[]::new));
    }

    private List<Run> with(Collection<Long> ids) {
        return load("id = any(?) order by id for update", (Object) ids.toArray(Long[]::new));
    }

    Optional<Run> with(long id) {
        return load("id = ?", id).stream().findFirst();
    }

    /// The latest first.
    List<Run> of(String playbook, int most) {
        return load("playbook = ? order by begun_at desc, id desc limit ?", playbook, most);
    }

    /// The latest first.
    List<Run> ofAccount(int account) {
        return load("account = ? order by begun_at desc, id desc", account);
    }

    /// All that had begun by then, oldest first.
    List<Run> until(Instant end) {
        return load("begun_at < ? order by begun_at, id", Timestamp.from(end));
    }

    private List<Run> load(String which, Object... params) {
        return database.sql()
                .sql("select * from playbooks.run where " + which)
                .params(params)
                .query((row, n) -> run(row))
                .list();
    }

    List<Run.Deed> deeds(long run) {
        return database.sql()
                .sql("select * from playbooks.deed where run = ? order by number")
                .param(run)
                .query((row, n) -> new Run.Deed(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("said_by"),
                        row.getString("step"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("playbook"),
                row.getInt("version"),
                row.getInt("account"),
                row.getString("account_key"),
                row.getString("why"),
                row.getDouble("score"),
                row.getBoolean("held_out"),
                row.getString("seller"),
                row.getTimestamp("begun_at").toInstant(),
                Run.State.valueOf(row.getString("state")),
                row.getString("step"),
                row.getTimestamp("due_at").toInstant());
    }
}
