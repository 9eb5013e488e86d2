package dev.evenkeel.activity.index;

import java.nio.file.Path;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Events that came in one after the other, sorted by account, person and day. What one person did in one account is a
/// stretch. Nothing in it changes; that some of its events have a new meaning and stand in a later segment is noted
/// beside it.
final class Segment {
    final Columns columns;
    final int events;
    final int stretches;
    final int firstDay;
    final int lastDay;

    /// Actors whose events here no longer count.
    final @Nullable BitSet dead;

    private final Directory byAccount;
    private volatile @Nullable Directory byPerson;

    /// Where it is kept; null while it is in memory alone.
    final @Nullable Path file;

    Segment(Columns columns, int events, int stretches, @Nullable Path file) {
        this.columns = columns;
        this.file = file;
        this.events = events;
        this.stretches = stretches;
        this.dead = null;
        this.byAccount = Directory.ofSorted(columns.account(), stretches);
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int stretch = 0; stretch < stretches; stretch++) {
            first = Math.min(first, columns.day().get(start(stretch)));
            last = Math.max(last, columns.day().get(end(stretch) - 1));
        }
        this.firstDay = first;
        this.lastDay = last;
    }

    private Segment(Segment same, BitSet dead) {
        this.columns = same.columns;
        this.file = same.file;
        this.events = same.events;
        this.stretches = same.stretches;
        this.firstDay = same.firstDay;
        this.lastDay = same.lastDay;
        this.byAccount = same.byAccount;
        this.byPerson = same.byPerson;
        this.dead = dead;
    }

    /// The same without the events of more actors.
    Segment without(BitSet actors) {
        var all = (BitSet) actors.clone();
        if (dead != null) all.or(dead);
        return new Segment(this, all);
    }

    Directory byAccount() {
        return byAccount;
    }

    Directory byPerson() {
        var known = byPerson;
        if (known == null) byPerson = known = Directory.of(columns.person(), stretches);
        return known;
    }

    int start(int stretch) {
        return columns.start().get(stretch);
    }

    int end(int stretch) {
        return stretch + 1 < stretches ? columns.start().get(stretch + 1) : events;
    }

    /// A number that is the smaller the earlier a stretch stands in the order.
    long key(int stretch) {
        return (long) columns.account().get(stretch) << 32 | columns.person().get(stretch);
    }

    boolean isDead(int event) {
        return dead != null && dead.get(columns.actor().get(event));
    }

    /// Copies out what happened in a stretch within days that both count.
    void read(int stretch, int from, int to, Reading reading) {
        int start = start(stretch);
        int end = end(stretch);
        if (from > firstDay) start = firstFrom(from, start, end);
        if (to < lastDay) end = firstFrom(to + 1, start, end);
        reading.take(this, start, end);
    }

    /// The first event of a sorted range on the day or later.
    private int firstFrom(int wanted, int start, int end) {
        var days = columns.day();
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle) < wanted) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
