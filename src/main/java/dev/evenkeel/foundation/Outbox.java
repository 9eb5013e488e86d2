package dev.evenkeel.foundation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.intellij.lang.annotations.Language;
import org.jspecify.annotations.Nullable;

/// The only way out of the server. A message is put in the transaction that gives rise to it and carried afterwards, at
/// least once: a worker holds its row's lock until the outcome is written, so a killed worker's message is free again,
/// and two workers never carry one at the same time. What fails is tried again by {@link RetrySchedule}; what is given
/// up
/// is listed with its reason ({@link OutgoingLedger}).
public final class Outbox {
    private static final int LONGEST_REASON = 500;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    static final String WORKER = "the server";

    private final Database database;
    private final InstantSource clock;
    private final Map<String, Carrier> carriers = new ConcurrentHashMap<>();
    private volatile Runnable bell = () -> {};

    public Outbox(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// From now on messages of this kind are carried; until then they wait.
    public void carry(String kind, Carrier carrier) {
        if (carriers.putIfAbsent(kind, carrier) != null)
            throw new IllegalStateException("Two carriers of the kind " + kind);
    }

    public boolean carries(String kind) {
        return carriers.containsKey(kind);
    }

    Set<String> kinds() {
        return Set.copyOf(carriers.keySet());
    }

    /// What to do when there may be something to carry.
    void onRing(Runnable bell) {
        this.bell = bell;
    }

    void ring() {
        bell.run();
    }

    /// Leaves a message, in the caller's transaction if there is one.
    ///
    /// @param key a message of this kind and key is taken once
    /// @return false where it was there already
    public boolean put(String kind, String key, String body) {
        var now = Timestamp.from(now());
        @Language("SQL")
        var insert = """
                insert into foundation.message (kind, key, body, put_at, state, state_at, due_at, tried_since)
                values (:kind, :key, :body, :now, 'WAITING', :now, :now, :now) on conflict (kind, key) do nothing""";
        boolean fresh = database.sql()
                        .sql(insert)
                        .param("kind", kind)
                        .param("key", key)
                        .param("body", body)
                        .param("now", now)
                        .update()
                == 1;
        if (fresh) database.afterCommit(this::ring);
        return fresh;
    }

    /// Carries everything that is due.
    ///
    /// @return how many messages were tried
    public int sweep() {
        int count = 0;
        for (var kind : carriers.keySet()) while (carryOne(kind)) count++;
        return count;
    }

    /// @return false if none is due
    boolean carryOne(String kind) {
        var carrier = Objects.requireNonNull(carriers.get(kind));
        return database.transact(() -> {
            var message = claim(kind);
            message.ifPresent(one -> settle(one, carried(carrier, one)));
            return message.isPresent();
        });
    }

    private Optional<Outgoing> claim(String kind) {
        @Language("SQL")
        var next = """
                select * from foundation.message where state = 'WAITING' and kind = ? and due_at <= ?
                order by due_at, id limit 1 for update skip locked""";
        return database.sql()
                .sql(next)
                .params(kind, Timestamp.from(now()))
                .query((row, n) -> outgoing(row))
                .optional();
    }

    private Delivery carried(Carrier carrier, Outgoing message) {
        try {
            return database.part(() -> carrier.carry(message));
        } catch (RuntimeException e) {
            return new Delivery.Failed(String.valueOf(Objects.requireNonNullElse(e.getMessage(), e.toString())));
        }
    }

    private void settle(Outgoing message, Delivery delivery) {
        var now = now();
        switch (delivery) {
            case Delivery.Sent _ -> end(message, Outgoing.State.SENT, now, "sent", null);
            case Delivery.Dead dead -> end(message, Outgoing.State.DEAD, now, "dead", dead.reason());
            case Delivery.Failed failed -> {
                var wait = RetrySchedule.after(message.failures() + 1);
                if (wait.isEmpty()) end(message, Outgoing.State.DEAD, now, "dead", failed.reason());
                else again(message, now, wait.get(), 1, "failed", failed.reason());
            }
            case Delivery.Later later -> later(message, now, later);
        }
    }

    private void later(Outgoing message, Instant now, Delivery.Later later) {
        var wait = later.after().compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : later.after();
        if (now.plus(wait).isAfter(triedSince(message).plus(RetrySchedule.PATIENCE)))
            end(message, Outgoing.State.DEAD, now, "dead", later.reason());
        else again(message, now, wait, 0, "later", later.reason());
    }

    private Instant triedSince(Outgoing message) {
        return database.sql()
                .sql("select tried_since from foundation.message where id = ?")
                .param(message.id())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private void end(Outgoing message, Outgoing.State state, Instant now, String outcome, @Nullable String reason) {
        database.sql()
                .sql("update foundation.message set state = ?, state_at = ?, reason = ? where id = ?")
                .params(state.name(), Timestamp.from(now))
                .param(brief(reason))
                .param(message.id())
                .update();
        note(database, message.id(), now, WORKER, outcome, brief(reason));
    }

    private void again(Outgoing message, Instant now, Duration wait, int failures, String outcome, String reason) {
        @Language("SQL")
        var update = """
                update foundation.message set due_at = ?, failures = failures + ?, reason = ?, state_at = ? where id = ?""";
        database.sql()
                .sql(update)
                .params(Timestamp.from(now.plus(wait)), failures)
                .param(brief(reason))
                .params(Timestamp.from(now), message.id())
                .update();
        note(database, message.id(), now, WORKER, outcome, brief(reason));
    }

    static void note(Database database, long message, Instant at, String by, String outcome, @Nullable String reason) {
        @Language("SQL")
        var insert = """
                insert into foundation.attempt (message, number, at, said_by, outcome, reason)
                select :message, coalesce(max(number), 0) + 1, :at, :by, :outcome, :reason
                from foundation.attempt where message = :message""";
        database.sql()
                .sql(insert)
                .param("message", message)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("outcome", outcome)
                .param("reason", reason)
                .update();
    }

    static Outgoing outgoing(ResultSet row) throws SQLException {
        return new Outgoing(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("key"),
                row.getString("body"),
                row.getTimestamp("put_at").toInstant(),
                Outgoing.State.valueOf(row.getString("state")),
                row.getTimestamp("state_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("failures"),
                row.getString("reason"));
    }

    private static @Nullable String brief(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
