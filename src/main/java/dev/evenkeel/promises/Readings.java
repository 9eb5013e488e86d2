package dev.evenkeel.promises;

import dev.evenkeel.foundation.Database;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.intellij.lang.annotations.Language;

/// Who has read which sheet: sellers and owners say that they know what is sold now (M87). When the sheet changes, it
/// has to be read again.
public final class Readings {
    private static final int RECENT_DAYS = 180;

    private final Database database;
    private final Promises promises;
    private final InstantSource clock;

    Readings(Database database, Promises promises, InstantSource clock) {
        this.database = database;
        this.promises = promises;
        this.clock = clock;
    }

    /// The same at another time, to tell what happened before.
    public Readings at(InstantSource then) {
        return new Readings(database, promises, then);
    }

    /// Somebody has read the sheet as it stands. Said twice, the first time counts.
    public void confirm(SellToday sheet, String reader) {
        if (of(sheet).has(reader)) return;
        database.sql()
                .sql("insert into promises.reading (segment, content, reader, at) values (?, ?, ?, ?)")
                .params(
                        sheet.segment(),
                        sheet.content(),
                        reader,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Who has read it, and who of those who sold lately or own a part of it has not.
    public Readers of(SellToday sheet) {
        @Language("SQL")
        var select = """
                select reader, min(at) as at from promises.reading where segment = ? and content = ? and at < ?
                group by reader order by min(at), reader
                """;
        var read = database.sql()
                .sql(select)
                .params(sheet.segment(), sheet.content())
                .param(sheet.day().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Reading(
                        row.getString("reader"), row.getTimestamp("at").toInstant()))
                .list();
        var missing = expected(sheet);
        read.forEach(one -> missing.remove(one.reader()));
        return new Readers(read, List.copyOf(missing));
    }

    private TreeSet<String> expected(SellToday sheet) {
        var expected = new TreeSet<String>();
        LocalDate since = sheet.day().minusDays(RECENT_DAYS);
        for (var promise : promises.all(sheet.day()))
            if (!promise.madeOn().isBefore(since)) expected.add(promise.seller());
        Stream.of(sheet.confident(), sheet.later(), sheet.desk())
                .flatMap(List::stream)
                .forEach(line -> {
                    if (line.owner() != null) expected.add(line.owner());
                });
        return expected;
    }
}
