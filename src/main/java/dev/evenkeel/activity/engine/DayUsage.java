package dev.evenkeel.activity.engine;

import dev.evenkeel.foundation.Micros;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The rollup of one batch of events: how often each person did each thing on each day.
final class DayUsage {
    private static final long MICROS_A_DAY = 86_400_000_000L;

    record Key(int account, int person, int actor, int day, int kind, String name) {}

    record Tally(long times, long first, long last) {
        static Tally once(long at) {
            return new Tally(1, at, at);
        }

        Tally and(Tally other) {
            return new Tally(times + other.times, Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    interface Rows {
        void accept(Key key, Tally tally) throws SQLException;
    }

    private final Map<Key, Tally> tallies = new HashMap<>();

    static DayUsage of(List<StoredEvent> events) {
        var usage = new DayUsage();
        events.forEach(usage::add);
        return usage;
    }

    private void add(StoredEvent stored) {
        var event = stored.event();
        if (!countsAsUsage(stored)) return;
        long at = Micros.of(event.at());
        int day = Math.toIntExact(Math.floorDiv(at, MICROS_A_DAY));
        var whose = stored.whose();
        var key = new Key(
                whose.account(),
                whose.person(),
                whose.actor(),
                day,
                event.kind().code(),
                Objects.requireNonNullElse(event.name(), ""));
        tallies.merge(key, Tally.once(at), Tally::and);
    }

    /// What a person did, as opposed to what somebody said about a person: no bots, no identity calls.
    static boolean countsAsUsage(StoredEvent stored) {
        return !stored.event().bot()
                && switch (stored.event().kind()) {
                    case TRACK, PAGE, SCREEN -> true;
                    case IDENTIFY, GROUP, ALIAS, DEAL -> false;
                };
    }

    void forEach(Rows rows) throws SQLException {
        for (var entry : tallies.entrySet()) rows.accept(entry.getKey(), entry.getValue());
    }

    boolean isEmpty() {
        return tallies.isEmpty();
    }

    Map<Integer, Integer> rowsByDay() {
        var rows = new HashMap<Integer, Integer>();
        tallies.keySet().forEach(key -> rows.merge(key.day(), 1, Integer::sum));
        return rows;
    }
}
