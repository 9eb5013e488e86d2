package dev.evenkeel.intake.imports.runs;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.Import;
import dev.evenkeel.intake.ImportKind;
import dev.evenkeel.intake.ImportProblem;
import dev.evenkeel.intake.ImportState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;

/// What is known of every import, in PostgreSQL.
public final class Ledger {
    private final Database database;
    private final RefusedRows problems;

    public Ledger(Database database) {
        this.database = database;
        this.problems = new RefusedRows(database.sql());
    }

    public RefusedRows problems() {
        return problems;
    }

    public void add(Import added) {
        @Language("SQL")
        var insert = """
                insert into intake.import (id, name, kind, state, bytes, total, by_whom, uploaded_at)
                values (:id, :name, :kind, :state, :bytes, :total, :by, :uploaded)
                """;
        database.sql()
                .sql(insert)
                .param("id", added.id())
                .param("name", added.name())
                .param("kind", word(added.kind()))
                .param("state", added.state().word())
                .param("bytes", added.bytes())
                .param("total", added.total())
                .param("by", added.by())
                .param("uploaded", Timestamp.from(added.uploadedAt()))
                .update();
    }

    public List<Import> all() {
        return database.sql()
                .sql("select * from intake.import order by uploaded_at desc, id")
                .query(Ledger::row)
                .list();
    }

    public Optional<Import> find(UUID id) {
        return database.sql()
                .sql("select * from intake.import where id = :id")
                .param("id", id)
                .query(Ledger::row)
                .optional();
    }

    /// Those that a stop of the server cut off, in the order they were started.
    public List<UUID> unfinished() {
        return database.sql()
                .sql(
                        "select id from intake.import where state in ('running', 'waiting', 'interrupted') order by started_at")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    public void checked(UUID id, ImportKind kind, String mapping, int entry) {
        @Language("SQL")
        var update = """
                update intake.import
                set kind = :kind, mapping = :mapping, entry = :entry, state = 'checked',
                    done = 0, refused = 0, share = 0, failure = null, started_at = null, finished_at = null
                where id = :id
                """;
        database.transact(() -> {
            database.sql()
                    .sql(update)
                    .param("id", id)
                    .param("kind", word(kind))
                    .param("mapping", mapping)
                    .param("entry", entry)
                    .update();
            problems.forget(id);
        });
    }

    /// Queues it, from the start where it had come to its end.
    public void waiting(UUID id, boolean fromTheStart, Instant now) {
        @Language("SQL")
        var update = """
                update intake.import set state = 'waiting', failure = null, finished_at = null,
                    started_at = coalesce(case when :anew then null else started_at end, :now),
                    done = case when :anew then 0 else done end,
                    refused = case when :anew then 0 else refused end,
                    share = case when :anew then 0 else share end
                where id = :id
                """;
        database.transact(() -> {
            database.sql()
                    .sql(update)
                    .param("id", id)
                    .param("anew", fromTheStart)
                    .param("now", Timestamp.from(now))
                    .update();
            if (fromTheStart) problems.forget(id);
        });
    }

    public void state(UUID id, ImportState state, @Nullable String failure, @Nullable Instant finished) {
        database.sql()
                .sql(
                        "update intake.import set state = :state, failure = :failure, finished_at = :finished where id = :id")
                .param("id", id)
                .param("state", state.word())
                .param("failure", failure)
                .param("finished", finished == null ? null : Timestamp.from(finished))
                .update();
    }

    /// It came to its end: now it is known how many rows there are.
    public void done(UUID id, Instant now) {
        @Language("SQL")
        var update = """
                update intake.import
                set state = 'done', total = done, share = 1, failure = null, finished_at = :now
                where id = :id
                """;
        database.sql()
                .sql(update)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Everything up to the row is durable; what was refused on the way is listed.
    public void reached(UUID id, long row, double share, long refusedBefore, List<List<ImportProblem>> refused) {
        database.transact(() -> {
            database.sql()
                    .sql("update intake.import set done = :row, share = :share, refused = :refused where id = :id")
                    .param("id", id)
                    .param("row", row)
                    .param("share", share)
                    .param("refused", refusedBefore + refused.size())
                    .update();
            problems.add(id, refused);
        });
    }

    public void delete(UUID id) {
        database.sql()
                .sql("delete from intake.import where id = :id")
                .param("id", id)
                .update();
    }

    private static @Nullable String word(@Nullable ImportKind kind) {
        return kind == null ? null : kind.word();
    }

    private static Import row(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("name"),
                kind == null ? null : ImportKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                row.getString("mapping"),
                row.getInt("entry"),
                ImportState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("bytes"),
                row.getObject("total", Long.class),
                row.getLong("done"),
                row.getLong("refused"),
                row.getDouble("share"),
                0,
                null,
                row.getString("failure"),
                row.getString("by_whom"),
                row.getTimestamp("uploaded_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
