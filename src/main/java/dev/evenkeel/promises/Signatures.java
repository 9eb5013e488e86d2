package dev.evenkeel.promises;

import dev.evenkeel.foundation.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.intellij.lang.annotations.Language;

/// Who stood by which sheet.
public final class Signatures {
    private record Row(Signature signature, boolean takenBack) {}

    private final Database database;
    private final InstantSource clock;

    Signatures(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The same at another time, to tell what happened before.
    public Signatures at(InstantSource then) {
        return new Signatures(database, then);
    }

    /// Signs a sheet as it reads.
    public Signature sign(SellToday sheet, String by) {
        return write(sheet.segment(), sheet.day(), sheet.content(), false, by);
    }

    /// Takes the last signature of a segment back.
    public void takeBack(String segment, LocalDate day, String by) {
        write(segment, day, "", true, by);
    }

    private Signature write(String segment, LocalDate day, String content, boolean back, String by) {
        var at = clock.instant();
        @Language("SQL")
        var insert = """
                insert into promises.signature (segment, day, content, taken_back, signed_by, at)
                values (?, ?, ?, ?, ?, ?)
                """;
        database.sql()
                .sql(insert)
                .params(segment, day, content, back, by, at.atOffset(ZoneOffset.UTC))
                .update();
        return new Signature(segment, day, content, by, at);
    }

    /// The last one as it was known at the end of a day.
    Optional<Signature> last(String segment, LocalDate asOf) {
        @Language("SQL")
        var select = """
                select * from promises.signature where segment = ? and at < ? order by id desc limit 1
                """;
        return database.sql()
                .sql(select)
                .params(segment, asOf.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Row(
                        new Signature(
                                row.getString("segment"),
                                row.getObject("day", LocalDate.class),
                                row.getString("content"),
                                row.getString("signed_by"),
                                row.getTimestamp("at").toInstant()),
                        row.getBoolean("taken_back")))
                .optional()
                .filter(row -> !row.takenBack())
                .map(Row::signature);
    }
}
