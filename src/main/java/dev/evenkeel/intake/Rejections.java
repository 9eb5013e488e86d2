package dev.evenkeel.intake;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.calls.RefusedCall;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The events that were not taken: nothing is dropped in silence, and what was refused by mistake can be had after all.
public final class Rejections {
    private static final int REPLAYED_AT_ONCE = 1_000;

    private final Database database;
    private final Intake intake;
    private final InstantSource clock;

    public Rejections(Database database, Intake intake, InstantSource clock) {
        this.database = database;
        this.intake = intake;
        this.clock = clock;
    }

    /// A page of them, newest first.
    ///
    /// @param beforeId only those with a lower id, to page on; `Long.MAX_VALUE` for the first page
    public List<Rejection> page(RejectionFilter filter, long beforeId, int limit) {
        var asOf = filter.asOf();
        return asked("select * ", filter, " and id < :before order by id desc limit :limit")
                .param("before", beforeId)
                .param("limit", limit)
                .query((row, number) -> RejectionRows.rejection(row))
                .list()
                .stream()
                .map(rejection -> asOf == null ? rejection : rejection.asOf(asOf))
                .toList();
    }

    public long count(RejectionFilter filter) {
        return asked("select count(*) ", filter, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String select, RejectionFilter filter, String rest) {
        var question = database.sql()
                .sql(select + RejectionRows.chosen(filter) + rest)
                .param("reason", filter.reason())
                .param("source", filter.source())
                .param("settled", filter.settled());
        return filter.asOf() == null ? question : question.param("as_of", Timestamp.from(filter.asOf()));
    }

    /// Why open ones were refused, by reason and source, the most frequent first.
    public List<RejectionReason> reasons() {
        return reasons(RejectionFilter.OPEN);
    }

    /// Why those that are meant were refused, by reason and source, the most frequent first.
    public List<RejectionReason> reasons(RejectionFilter filter) {
        var rest = " group by reason, source order by count desc, reason, source";
        return asked("select reason, source, count(*) as count ", filter, rest)
                .query((row, number) ->
                        new RejectionReason(row.getString("reason"), row.getString("source"), row.getLong("count")))
                .list();
    }

    /// How many of each source were refused from one moment to another, whatever became of them since. Those that were
    /// removed for their age are not among them.
    public Map<String, Long> refused(Instant from, Instant until) {
        @Language("SQL")
        var select = "select source, count(*) as count from intake.rejected where at >= ? and at < ? group by source";
        var bySource = new TreeMap<String, Long>();
        database.sql()
                .sql(select)
                .param(Timestamp.from(from))
                .param(Timestamp.from(until))
                .query(row -> {
                    bySource.put(row.getString("source"), row.getLong("count"));
                });
        return bySource;
    }

    /// Tries open ones again, by the rules of now, with the time of their first receipt. Those that pass are taken and
    /// settled; the others stay, with their problems of now.
    public Replay replay(Collection<Long> ids, String by) {
        int accepted = 0;
        int duplicates = 0;
        var refused = new ArrayList<Long>();
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += REPLAYED_AT_ONCE) {
            var some = replaySome(all.subList(from, Math.min(all.size(), from + REPLAYED_AT_ONCE)), by);
            accepted += some.accepted();
            duplicates += some.duplicates();
            refused.addAll(some.refused());
        }
        return new Replay(accepted, duplicates, refused);
    }

    private Replay replaySome(List<Long> ids, String by) {
        var events = new ArrayList<Event>();
        var passed = new ArrayList<Long>();
        var refused = new ArrayList<Long>();
        for (var open : open(ids)) {
            var checked = open.call().again();
            if (checked.refused().isEmpty()) {
                events.addAll(checked.events());
                passed.add(open.id());
            } else {
                refused.add(open.id());
                refuseAgain(open.id(), checked.refused().getFirst());
            }
        }
        var receipt = intake.append(events);
        settle(RejectionRows.REPLAYED, passed, by);
        return new Replay(receipt.accepted(), receipt.duplicates(), refused);
    }

    /// Gives open ones up for good; they stay in the list, with who did it.
    public void discard(Collection<Long> ids, String by) {
        settle(RejectionRows.DISCARDED, List.copyOf(ids), by);
    }

    /// Puts back what the user's last discarding gave up.
    ///
    /// @return how many are open again
    public int undiscard(String by) {
        return database.sql().sql(RejectionRows.UNDISCARDED).param("by", by).update();
    }

    /// Keeps calls that were refused, in one statement.
    void keep(List<RefusedCall> calls) {
        if (calls.isEmpty()) return;
        database.sql()
                .sql(RejectionRows.INSERT)
                .param("rows", RejectionRows.json(calls))
                .update();
    }

    private List<RejectionRows.Open> open(List<Long> ids) {
        return database.sql()
                .sql(RejectionRows.OPEN)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> RejectionRows.open(row))
                .list();
    }

    private void refuseAgain(long id, RefusedCall call) {
        database.sql()
                .sql(RejectionRows.REFUSED_AGAIN)
                .param("id", id)
                .param("reason", call.problems().getFirst().what())
                .param("problems", RejectionRows.problems(call.problems()))
                .update();
    }

    private void settle(String update, List<Long> ids, String by) {
        database.sql()
                .sql(update)
                .param("ids", ids.toArray(Long[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }
}
