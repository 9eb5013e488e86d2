package dev.evenkeel.activity.index;

import dev.evenkeel.activity.Arrivals;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.activity.Lens;
import dev.evenkeel.activity.history.UsageRows;
import dev.evenkeel.intake.EventKind;
import java.nio.IntBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// The rows of the index for histories: all segments side by side, subject by subject and person by person.
public final class IndexedRows implements UsageRows {
    private static final int A_WEEK = 7;

    private final UsageIndex.State state;
    private int[] day = new int[256];
    private int[] received = new int[256];
    private int[] name = new int[256];

    IndexedRows(UsageIndex.State state) {
        this.state = state;
    }

    @Override
    public Name name(int code) {
        var name = state.names().all()[code];
        return new Name(name.page() ? EventKind.PAGE : EventKind.TRACK, name.text());
    }

    @Override
    public void read(Wanted wanted, Reader reader) {
        var cursors = state.segments().stream()
                .map(segment -> new Cursor(segment, wanted.grain()))
                .toArray(Cursor[]::new);
        while (true) {
            long next = Long.MAX_VALUE;
            for (var cursor : cursors) next = Math.min(next, cursor.key);
            if (next == Long.MAX_VALUE) return;
            for (var cursor : cursors)
                while (cursor.key == next) {
                    if (next >>> 32 != 0) hand(cursor.segment, cursor.stretch(), next, wanted, reader);
                    cursor.advance();
                }
        }
    }

    /// A way through the stretches of a segment in the order of their keys: subject, then person.
    private static final class Cursor {
        private final Segment segment;
        private final Grain grain;
        private final Directory directory;
        private int place = -1;
        private long key;

        Cursor(Segment segment, Grain grain) {
            this.segment = segment;
            this.grain = grain;
            this.directory = grain == Grain.ACCOUNT ? segment.byAccount() : segment.byPerson();
            advance();
        }

        void advance() {
            place++;
            if (place >= segment.stretches) {
                key = Long.MAX_VALUE;
                return;
            }
            long person = segment.columns.person().get(stretch());
            key = grain == Grain.ACCOUNT ? segment.key(stretch()) : person << 32 | person;
        }

        int stretch() {
            return directory.stretch(place);
        }
    }

    private void hand(Segment segment, int stretch, long key, Wanted wanted, Reader reader) {
        int size = copy(segment, stretch);
        int subject = (int) (key >>> 32);
        int person = (int) key;
        boolean asKnown = wanted.lens() == Lens.AS_KNOWN;
        int first = wanted.firstDay();
        int last = wanted.lastDay();
        int start = segment.start(stretch);
        boolean anyDead = segment.dead != null;
        for (int i = 0; i < size; i++) {
            if (day[i] < first || day[i] > last || asKnown && received[i] > last) continue;
            if (anyDead && segment.isDead(start + i)) continue;
            reader.row(subject, person, day[i], received[i], name[i], 1);
        }
    }

    private int copy(Segment segment, int stretch) {
        int start = segment.start(stretch);
        int size = segment.end(stretch) - start;
        if (size > day.length) {
            int room = 2 * size;
            day = new int[room];
            received = new int[room];
            name = new int[room];
        }
        segment.columns.day().get(start, day, 0, size);
        segment.columns.received().get(start, received, 0, size);
        segment.columns.name().get(start, name, 0, size);
        return size;
    }

    /// The first day on which anything that each subject did was there to be seen.
    public Map<Integer, LocalDate> firstSeen(Grain grain, Lens lens) {
        var first = new HashMap<Integer, Integer>();
        for (var segment : state.segments()) {
            var subjects = grain == Grain.ACCOUNT ? segment.columns.account() : segment.columns.person();
            for (int stretch = 0; stretch < segment.stretches; stretch++) {
                int subject = subjects.get(stretch);
                int found = first(segment, stretch, lens);
                if (subject != 0 && found != Integer.MAX_VALUE) first.merge(subject, found, Math::min);
            }
        }
        var days = new HashMap<Integer, LocalDate>();
        first.forEach((subject, found) -> days.put(subject, LocalDate.ofEpochDay(found)));
        return days;
    }

    private int first(Segment segment, int stretch, Lens lens) {
        int size = copy(segment, stretch);
        int first = Integer.MAX_VALUE;
        int start = segment.start(stretch);
        for (int i = 0; i < size && day[i] < first; i++) {
            if (segment.isDead(start + i)) continue;
            first = Math.min(first, lens == Lens.AS_KNOWN ? Math.max(day[i], received[i]) : day[i]);
        }
        return first;
    }

    /// How the events of a span came in.
    public Arrivals arrivals(LocalDate from, LocalDate to) {
        int first = Math.toIntExact(from.toEpochDay());
        int last = Math.toIntExact(to.toEpochDay());
        long events = 0;
        long late = 0;
        int earliest = Integer.MAX_VALUE;
        for (var segment : state.segments()) {
            IntBuffer days = segment.columns.day();
            IntBuffer arrived = segment.columns.received();
            for (int i = 0; i < segment.events; i++) {
                if (segment.isDead(i)) continue;
                int received = arrived.get(i);
                earliest = Math.min(earliest, received);
                int day = days.get(i);
                if (day < first || day > last) continue;
                events++;
                if (received - day > A_WEEK) late++;
            }
        }
        return new Arrivals(events, late, earliest == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(earliest));
    }
}
