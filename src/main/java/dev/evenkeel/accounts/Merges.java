package dev.evenkeel.accounts;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import java.time.Instant;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;

/// Two of the same, said to be one. A merge is a row with who and when; undoing it is another word on the same row.
public final class Merges {
    /// A merge that was made, and perhaps undone.
    public record Merge(
            int id,
            boolean people,
            int from,
            int into,
            Instant at,
            String by,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy) {
        /// As it stood before the instant.
        public Merge asOf(Instant end) {
            return undoneAt == null || undoneAt.isBefore(end)
                    ? this
                    : new Merge(id, people, from, into, at, by, null, null);
        }
    }

    private final Database database;
    private final Identities identities;

    public Merges(Database database, Identities identities) {
        this.database = database;
        this.identities = identities;
    }

    public int mergeAccounts(int from, int into, String by) {
        return merge(false, from, into, by);
    }

    public int mergePeople(int from, int into, String by) {
        return merge(true, from, into, by);
    }

    private int merge(boolean people, int from, int into, String by) {
        if (from == into) throw new Refused("merge", "The two are the same already", "Choose two different ones");
        @Language("SQL")
        var insert = """
                insert into accounts.merge (people, from_id, into_id, at, merged_by) values (?, ?, ?, now(), ?)
                returning id
                """;
        int id = database.sql()
                .sql(insert)
                .param(people)
                .param(from)
                .param(into)
                .param(by)
                .query(Integer.class)
                .single();
        identities.refreshMerges();
        return id;
    }

    /// Parts what was merged; events of either belong to it again.
    public void undo(int merge, String by) {
        int undone = database.sql()
                .sql("update accounts.merge set undone_at = now(), undone_by = ? where id = ? and undone_at is null")
                .param(by)
                .param(merge)
                .update();
        if (undone == 0)
            throw new Refused("merge " + merge, "There is no such merge in force", "Reload the page to see what is");
        identities.refreshMerges();
    }

    /// Makes a merge that was undone hold again, as a new row.
    public void redo(int merge, String by) {
        @Language("SQL")
        var insert = """
                insert into accounts.merge (people, from_id, into_id, at, merged_by)
                select people, from_id, into_id, now(), ? from accounts.merge where id = ? and undone_at is not null
                """;
        if (database.sql().sql(insert).param(by).param(merge).update() == 0)
            throw new Refused("merge " + merge, "There is no such merge that was undone", "Reload the page");
        identities.refreshMerges();
    }

    /// The merges that concern any of the numbers, newest first.
    public List<Merge> concerning(boolean people, List<Integer> ids) {
        @Language("SQL")
        var select = """
                select id, people, from_id, into_id, at, merged_by, undone_at, undone_by from accounts.merge
                where people = ? and (from_id = any(?) or into_id = any(?)) order by id desc
                """;
        var numbers = ids.stream().mapToInt(Integer::intValue).toArray();
        return database.sql()
                .sql(select)
                .param(people)
                .param(numbers)
                .param(numbers)
                .query((row, n) -> new Merge(
                        row.getInt(1),
                        row.getBoolean(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6),
                        row.getTimestamp(7) == null ? null : row.getTimestamp(7).toInstant(),
                        row.getString(8)))
                .list();
    }
}
