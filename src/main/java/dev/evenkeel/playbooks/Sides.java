package dev.evenkeel.playbooks;

import dev.evenkeel.foundation.Database;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intellij.lang.annotations.Language;

/// On which side of a line each account stood when it was last looked at. The first look only notes the sides: nobody
/// has crossed a line that was not there.
final class Sides {
    private final Database database;

    Sides(Database database) {
        this.database = database;
    }

    /// Playbooks with the same trigger share a line.
    static String line(Playbook playbook) {
        return playbook.definition() + ": " + playbook.trigger().words();
    }

    /// A milestone is reached once for good; everything else can happen again on another day.
    static String cause(Trigger trigger, Instant now) {
        return trigger instanceof Trigger.Milestone ? "milestone" : "crossed " + Plain.dayOf(now);
    }

    static boolean isBeyond(Trigger trigger, Look look) {
        return switch (trigger) {
            case Trigger.Verdict verdict -> look.standing().qualified() == verdict.qualified();
            case Trigger.Band band ->
                band.rising()
                        ? look.standing().total() >= band.points()
                        : look.standing().total() < band.points();
            case Trigger.Milestone milestone -> milestone.when().holds(look);
            case Trigger.Silence silence ->
                look.value(silence.signal()) instanceof Number days && days.doubleValue() >= silence.days();
        };
    }

    /// Whether an account that nobody looked at before can have crossed: one that appears with many points has, one
    /// that appears with few or silent has not.
    static boolean newcomersCross(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Verdict verdict -> verdict.qualified();
            case Trigger.Band band -> band.rising();
            case Trigger.Milestone _ -> true;
            case Trigger.Silence _ -> false;
        };
    }

    /// Notes the sides, within the caller's transaction.
    ///
    /// @return who is beyond the line and was not
    List<Integer> crossed(String line, Trigger trigger, Map<Integer, Look> all, Instant now) {
        boolean first = begin(line, now);
        var before = before(line);
        var crossed = new ArrayList<Integer>();
        var changed = new HashMap<Integer, Boolean>();
        all.forEach((account, look) -> {
            boolean beyond = isBeyond(trigger, look);
            var was = before.get(account);
            if (trigger instanceof Trigger.Milestone && Boolean.TRUE.equals(was)) return;
            if (was == null || was != beyond) changed.put(account, beyond);
            if (beyond && !first && (was == null ? newcomersCross(trigger) : !was)) crossed.add(account);
        });
        keep(line, changed, now);
        return crossed.stream().sorted().toList();
    }

    private boolean begin(String line, Instant now) {
        boolean fresh = database.sql()
                        .sql("insert into playbooks.line values (?, ?) on conflict do nothing")
                        .params(line, Timestamp.from(now))
                        .update()
                == 1;
        database.sql()
                .sql("select line from playbooks.line where line = ? for update")
                .param(line)
                .query(String.class)
                .single();
        return fresh;
    }

    private Map<Integer, Boolean> before(String line) {
        var before = new HashMap<Integer, Boolean>();
        database.sql()
                .sql("select account, beyond from playbooks.side where line = ?")
                .param(line)
                .query(row -> {
                    before.put(row.getInt(1), row.getBoolean(2));
                });
        return before;
    }

    private void keep(String line, Map<Integer, Boolean> changed, Instant now) {
        if (changed.isEmpty()) return;
        var accounts = new int[changed.size()];
        var beyond = new Boolean[changed.size()];
        int i = 0;
        for (var one : changed.entrySet()) {
            accounts[i] = one.getKey();
            beyond[i++] = one.getValue();
        }
        @Language("SQL")
        var upsert = """
                insert into playbooks.side (line, account, beyond, since)
                select ?, account, beyond, ? from unnest(?::int[], ?::bool[]) as s(account, beyond)
                on conflict (line, account) do update set beyond = excluded.beyond, since = excluded.since""";
        database.sql()
                .sql(upsert)
                .params(line, Timestamp.from(now))
                .param(accounts)
                .param(beyond)
                .update();
    }
}
