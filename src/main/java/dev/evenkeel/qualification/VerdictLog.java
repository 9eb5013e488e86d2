package dev.evenkeel.qualification;

import dev.evenkeel.foundation.Database;
import java.time.Instant;
import java.util.List;
import org.intellij.lang.annotations.Language;

/// Every change of a verdict in the order in which it was kept, for those who act on them and must miss none: verdicts
/// of one definition are kept one after the other, so a reader that remembers the last number has read all before it.
public final class VerdictLog {
    private final Database database;

    public VerdictLog(Database database) {
        this.database = database;
    }

    /// Somebody became qualified, or no longer is.
    ///
    /// @param id grows with every verdict of a definition
    /// @param total their points then
    public record Line(
            long id, String definition, int version, int subject, Instant at, boolean qualified, double total) {}

    /// The verdicts after a number, oldest first.
    public List<Line> after(String definition, long id, int most) {
        @Language("SQL")
        var query = """
                select id, definition, version, subject, at, qualified, total from qualification.verdict
                where definition = ? and id > ? order by id limit ?""";
        return database.sql()
                .sql(query)
                .params(definition, id, most)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("definition"),
                        row.getInt("version"),
                        row.getInt("subject"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("qualified"),
                        row.getDouble("total")))
                .list();
    }

    /// The number of the latest verdict of a definition; 0 where there is none.
    public long last(String definition) {
        return database.sql()
                .sql("select coalesce(max(id), 0) from qualification.verdict where definition = ?")
                .param(definition)
                .query(Long.class)
                .single();
    }
}
