package dev.evenkeel.activity.index;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Fills the columns of a new segment from its beginning to its end.
final class SegmentWriter {
    private final Columns columns;
    private final Columns.@Nullable Mapped mapped;
    private final @Nullable Path file;
    private int events;
    private int stretches;
    private int account;
    private int person;
    private long names;

    private SegmentWriter(Columns columns, Columns.@Nullable Mapped mapped, @Nullable Path file) {
        this.columns = columns;
        this.mapped = mapped;
        this.file = file;
    }

    /// @param events at most so many will come
    /// @param stretches in at most so many stretches
    /// @param file where to; in memory if null
    static SegmentWriter to(@Nullable Path file, int events, int stretches) throws IOException {
        if (file == null) return new SegmentWriter(Columns.inMemory(events, stretches), null, null);
        var mapped = Columns.create(file, events, stretches);
        return new SegmentWriter(mapped.columns(), mapped, file);
    }

    /// What comes next is about this person in this account.
    void about(int account, int person) {
        this.account = account;
        this.person = person;
        this.names = 0;
    }

    void add(int day, int received, int name, int actor) {
        columns.day().put(events, day);
        columns.received().put(events, received);
        columns.name().put(events, name);
        columns.actor().put(events, actor);
        grown(1, 1L << name);
    }

    void copy(Segment from, int event) {
        var source = from.columns;
        add(
                source.day().get(event),
                source.received().get(event),
                source.name().get(event),
                source.actor().get(event));
    }

    /// A whole stretch, all of whose events count.
    void copyAll(Segment from, int stretch) {
        int start = from.start(stretch);
        int length = from.end(stretch) - start;
        var source = from.columns;
        columns.day().put(events, source.day(), start, length);
        columns.received().put(events, source.received(), start, length);
        columns.name().put(events, source.name(), start, length);
        columns.actor().put(events, source.actor(), start, length);
        grown(length, source.names().get(stretch));
    }

    private void grown(int length, long moreNames) {
        if (names == 0) {
            columns.account().put(stretches, account);
            columns.person().put(stretches, person);
            columns.start().put(stretches, events);
            stretches++;
        }
        events += length;
        names |= moreNames;
        columns.names().put(stretches - 1, names);
    }

    /// What was written; null if that is nothing.
    @Nullable
    Segment done() {
        if (mapped != null) mapped.finish(events, stretches);
        return events == 0 ? null : new Segment(columns, events, stretches, file);
    }
}
