package dev.evenkeel.promises;

import dev.evenkeel.foundation.Database;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;

/// Slips, told to the sellers concerned: whoever made the promise, and whoever has an open promise of the same
/// thing. Nobody is told the same thing twice.
public final class Notices {
    private final Database database;
    private final InstantSource clock;
    private final List<NoticeWatcher> watchers = new CopyOnWriteArrayList<>();

    Notices(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Has somebody carry what is told from now on.
    public void watch(NoticeWatcher watcher) {
        watchers.add(watcher);
    }

    /// The same for a history that is told afterwards: nobody carries what was said long ago.
    Notices unwatched() {
        return new Notices(database, clock);
    }

    /// Within the transaction of the step.
    void slipped(Promise promise, Step step) {
        var text = text(promise, step);
        if (text == null) return;
        var to = new LinkedHashSet<>(List.of(promise.seller()));
        if (promise.subject().sort() == Sort.CAPABILITY)
            new Register(database)
                    .all(null).stream()
                            .filter(Promise::isOpen)
                            .filter(other -> other.subject()
                                    .key()
                                    .equals(promise.subject().key()))
                            .forEach(other -> to.add(other.seller()));
        for (var seller : to) tell(Notice.About.SLIP.occasion() + step.id(), promise.id(), seller, text, step.at());
    }

    private static @Nullable String text(Promise promise, Step step) {
        var what = promise.thing() + " for " + promise.account();
        var cause = step.cause();
        var why = cause == null ? "" : " (" + cause.word() + ")";
        return switch (step.what()) {
            case MOVED ->
                Objects.requireNonNull(step.day()).isAfter(promise.firstDue())
                        ? what + " moves to " + Days.say(step.day()) + why + "; it was promised for "
                                + Days.say(promise.firstDue())
                        : null;
            case BROKEN -> what + " will not come" + why + "; it was promised for " + Days.say(promise.firstDue());
            case KEPT, WITHDRAWN, REOPENED, AGREED, RESERVED -> null;
        };
    }

    /// Writes a notice down, and leaves it with those who carry it, in one transaction.
    ///
    /// @param occasion the same is told once; it begins as {@link Notice.About} has it
    /// @param promise 0 where it speaks of many
    /// @return whether it was not told before
    boolean tell(String occasion, long promise, String to, String text, Instant at) {
        return database.transact(() -> {
            var fresh = write(occasion, promise, to, text, at);
            fresh.ifPresent(id -> {
                var notice = new Notice(id, promise, to, text, at, null);
                for (var watcher : watchers) watcher.told(notice, Notice.About.of(occasion));
            });
            return fresh.isPresent();
        });
    }

    private Optional<Long> write(String occasion, long promise, String to, String text, Instant at) {
        @Language("SQL")
        var insert = """
                insert into promises.notice (occasion, promise, addressee, text, at) values (?, ?, ?, ?, ?)
                on conflict (occasion, addressee) do nothing returning id
                """;
        return database.sql()
                .sql(insert)
                .param(occasion)
                .param(promise == 0 ? null : Long.valueOf(promise))
                .params(to, text, at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /// The latest notices, newest first.
    ///
    /// @param to null for everybody's
    public List<Notice> latest(@Nullable String to, int most) {
        return latest(to, most, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /// The latest by the end of a day, read or not as they were then.
    public List<Notice> latest(@Nullable String to, int most, LocalDate day) {
        var end = Timestamp.from(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        @Language("SQL")
        var select = """
                select n.id, n.promise, n.addressee, n.text, n.at, r.at as read_at from promises.notice n
                left join promises.notice_read r on r.notice = n.id and r.at < ?
                where (?::text is null or n.addressee = ?) and n.at < ? order by n.at desc, n.id desc limit ?
                """;
        return database.sql()
                .sql(select)
                .param(end)
                .param(to)
                .param(to)
                .param(end)
                .param(most)
                .query((row, n) -> {
                    var read = row.getTimestamp("read_at");
                    return new Notice(
                            row.getLong("id"),
                            row.getLong("promise"),
                            row.getString("addressee"),
                            row.getString("text"),
                            row.getTimestamp("at").toInstant(),
                            read == null ? null : read.toInstant());
                })
                .list();
    }

    /// Those of an addressee, or all, are read.
    public void read(@Nullable String to, String by) {
        @Language("SQL")
        var insert = """
                insert into promises.notice_read (notice, read_by, at)
                select id, ?, ? from promises.notice where ?::text is null or addressee = ?
                on conflict (notice) do nothing
                """;
        database.sql()
                .sql(insert)
                .param(by)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(to)
                .param(to)
                .update();
    }
}
