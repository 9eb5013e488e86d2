package dev.evenkeel.foundation;

import dev.evenkeel.foundation.Outgoing.Attempt;
import dev.evenkeel.foundation.Outgoing.State;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.intellij.lang.annotations.Language;

/// What left the server, what waits, and what was given up; nothing is dropped in silence.
public final class OutgoingLedger {
    /// Messages as what had happened to them by an instant left them.
    @Language("SQL")
    private static final String THEN = """
            with was as (
                select m.id, m.kind, m.key, m.body, m.put_at,
                    case last.outcome when 'sent' then 'SENT' when 'dead' then 'DEAD' else 'WAITING' end as state,
                    coalesce(last.at, m.put_at) as state_at, coalesce(last.at, m.put_at) as due_at,
                    (select count(*) from foundation.attempt a where a.message = m.id and a.at < :end
                        and a.outcome in ('failed', 'dead') and a.number > coalesce((select max(r.number)
                            from foundation.attempt r where r.message = m.id and r.at < :end
                            and r.outcome = 'replayed'), 0))::integer as failures,
                    m.tried_since, last.reason
                from foundation.message m
                left join lateral (select outcome, at, reason from foundation.attempt a
                    where a.message = m.id and a.at < :end order by number desc limit 1) last on true
                where m.put_at < :end
            )
            """;

    private final Database database;
    private final Outbox outbox;
    private final InstantSource clock;
    private final int keptDays;

    /// @param keptDays how long sent messages are kept; 0 for good. Dead ones are always kept
    public OutgoingLedger(Database database, Outbox outbox, InstantSource clock, int keptDays) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.keptDays = keptDays;
    }

    public int keptDays() {
        return keptDays;
    }

    /// How many stand how.
    public Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        for (var state : State.values()) counts.put(state, 0L);
        database.sql()
                .sql("select state, count(*) from foundation.message group by state")
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /// The newest first.
    ///
    /// @param before only those with a smaller id
    public List<Outgoing> list(State state, long before, int limit) {
        return database.sql()
                .sql("select * from foundation.message where state = ? and id < ? order by id desc limit ?")
                .params(state.name(), before, limit)
                .query((row, n) -> Outbox.outgoing(row))
                .list();
    }

    /// How many stood how at the end of a day. Of messages that were sent and removed since, nothing is told.
    public Map<State, Long> counts(LocalDate day) {
        var counts = new EnumMap<State, Long>(State.class);
        for (var state : State.values()) counts.put(state, 0L);
        database.sql()
                .sql(THEN + "select state, count(*) from was group by state")
                .param("end", end(day))
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /// The newest first, as they stood at the end of a day.
    public List<Outgoing> list(State state, long before, int limit, LocalDate day) {
        return database.sql()
                .sql(THEN + "select * from was where state = :state and id < :before order by id desc limit :limit")
                .param("end", end(day))
                .param("state", state.name())
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> Outbox.outgoing(row))
                .list();
    }

    private static Timestamp end(LocalDate day) {
        return Timestamp.from(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /// Everything that happened to a message, in order.
    public List<Attempt> attempts(long id) {
        return database.sql()
                .sql("select at, said_by, outcome, reason from foundation.attempt where message = ? order by number")
                .param(id)
                .query((row, n) -> new Attempt(
                        row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /// Whether anybody carries messages of this kind now.
    public boolean carries(String kind) {
        return outbox.carries(kind);
    }

    /// Has messages tried again at once, as if they were new. Those that were sent, or are being carried, stay as they
    /// are.
    ///
    /// @return how many are tried
    public int replay(Collection<Long> ids, String by) {
        return replay("id = any(:ids) and state <> 'SENT'", ids, by);
    }

    /// The same for all that were given up.
    public int replayDead(String by) {
        return replay("state = 'DEAD'", List.of(), by);
    }

    private int replay(String which, Collection<Long> ids, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int count = database.transact(() -> {
            var again = again(which, ids, now);
            for (var id : again) Outbox.note(database, id, now, by, "replayed", null);
            return again.size();
        });
        if (count > 0) outbox.ring();
        return count;
    }

    private List<Long> again(String which, Collection<Long> ids, Instant now) {
        @Language("SQL")
        var update = """
                update foundation.message
                set state = 'WAITING', state_at = :now, due_at = :now, tried_since = :now, failures = 0
                where id in (select id from foundation.message where %s for update skip locked) returning id""".formatted(which);
        return database.sql()
                .sql(update)
                .param("now", Timestamp.from(now))
                .param("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /// Removes messages that were sent long ago, and says how many; their number is kept.
    public long removeOld() {
        if (keptDays == 0) return 0;
        @Language("SQL")
        var remove = """
                with gone as (
                    delete from foundation.message where state = 'SENT' and state_at < :before returning kind
                ), counted as (
                    insert into foundation.removed (at, kind, messages) select :now, kind, count(*) from gone group by kind
                )
                select count(*) from gone""";
        var now = clock.instant();
        return database.sql()
                .sql(remove)
                .param("before", Timestamp.from(now.minus(Duration.ofDays(keptDays))))
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }
}
