package dev.evenkeel.promises;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Refused;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;

/// One tap from a seller: how sure are you of this offer, 1 to 5, and why (M115).
public final class Pulses {
    private static final int WEEKS = 8;

    private record Mark(String subject, int mark, String reason, String seller, LocalDate day) {}

    private final Database database;
    private final InstantSource clock;

    Pulses(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The same at another time, to tell what happened before.
    public Pulses at(InstantSource then) {
        return new Pulses(database, then);
    }

    /// @throws Refused if the mark is out of range
    public void say(String subject, int mark, String reason, String seller) {
        if (mark < 1 || mark > 5) throw new Refused("mark", mark + " is out of range", "Give 1 (not sure) to 5 (sure)");
        if (reason.length() > 500) throw new Refused("reason", "It is too long", "Use up to 500 letters");
        database.sql()
                .sql("insert into promises.pulse (subject, mark, reason, seller, at) values (?, ?, ?, ?, ?)")
                .params(subject, mark, reason.strip(), seller, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The pulse of every offer that has one, by its key, as known at the end of a day.
    public Map<String, Pulse> on(LocalDate day) {
        var now = last(marks(day.minusWeeks(WEEKS), day));
        var before = last(marks(day.minusWeeks(2 * WEEKS), day.minusWeeks(WEEKS)));
        var pulses = new LinkedHashMap<String, Pulse>();
        now.forEach((subject, marks) -> {
            double mean = mean(marks);
            double was = mean(before.getOrDefault(subject, Map.of()));
            var reason = marks.values().stream()
                    .map(Mark::reason)
                    .filter(one -> !one.isBlank())
                    .reduce("", (earlier, later) -> later);
            pulses.put(subject, new Pulse(subject, mean, marks.size(), mean - was, reason));
        });
        return pulses;
    }

    private static double mean(Map<String, Mark> marks) {
        return marks.values().stream().mapToInt(Mark::mark).average().orElse(Double.NaN);
    }

    private static Map<String, Map<String, Mark>> last(List<Mark> marks) {
        var last = new TreeMap<String, Map<String, Mark>>();
        for (var mark : marks)
            last.computeIfAbsent(mark.subject(), subject -> new HashMap<>()).put(mark.seller(), mark);
        return last;
    }

    private List<Mark> marks(LocalDate after, LocalDate until) {
        @Language("SQL")
        var select = "select * from promises.pulse where at >= ? and at < ? order by id";
        return database.sql()
                .sql(select)
                .params(
                        after.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC),
                        until.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Mark(
                        row.getString("subject"),
                        row.getInt("mark"),
                        row.getString("reason"),
                        row.getString("seller"),
                        LocalDate.ofInstant(row.getTimestamp("at").toInstant(), ZoneOffset.UTC)))
                .list();
    }
}
