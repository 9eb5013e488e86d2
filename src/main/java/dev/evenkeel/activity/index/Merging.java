package dev.evenkeel.activity.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes one segment of several, without the events that no longer count.
final class Merging {
    private final List<Segment> sources;
    private final int[] next;
    private final SegmentWriter writer;

    private Merging(List<Segment> sources, @Nullable Path file) throws IOException {
        this.sources = sources;
        this.next = new int[sources.size()];
        this.writer = SegmentWriter.to(
                file,
                sources.stream().mapToInt(source -> source.events).sum(),
                sources.stream().mapToInt(source -> source.stretches).sum());
    }

    /// @param sources the older ones first
    /// @param file where to; in memory if null
    /// @return null if nothing is left
    static @Nullable Segment of(List<Segment> sources, @Nullable Path file) throws IOException {
        return new Merging(sources, file).merged();
    }

    private @Nullable Segment merged() {
        var meeting = new int[sources.size()];
        while (true) {
            long least = Long.MAX_VALUE;
            int met = 0;
            for (int i = 0; i < next.length; i++) {
                var source = sources.get(i);
                if (next[i] == source.stretches) continue;
                long key = source.key(next[i]);
                if (key > least) continue;
                if (key < least) met = 0;
                least = key;
                meeting[met++] = i;
            }
            if (met == 0) return writer.done();
            writer.about((int) (least >> 32), (int) least);
            if (oneAfterTheOther(meeting, met)) for (int i = 0; i < met; i++) copy(meeting[i]);
            else interleave(meeting, met);
            for (int i = 0; i < met; i++) next[meeting[i]]++;
        }
    }

    private boolean oneAfterTheOther(int[] meeting, int met) {
        for (int i = 1; i < met; i++) {
            var before = sources.get(meeting[i - 1]);
            var after = sources.get(meeting[i]);
            int last = before.columns.day().get(before.end(next[meeting[i - 1]]) - 1);
            if (after.columns.day().get(after.start(next[meeting[i]])) < last) return false;
        }
        return true;
    }

    private void copy(int index) {
        var source = sources.get(index);
        int stretch = next[index];
        if (source.dead == null) {
            writer.copyAll(source, stretch);
        } else {
            for (int event = source.start(stretch); event < source.end(stretch); event++)
                if (!source.isDead(event)) writer.copy(source, event);
        }
    }

    private void interleave(int[] meeting, int met) {
        var at = new int[met];
        for (int i = 0; i < met; i++) at[i] = sources.get(meeting[i]).start(next[meeting[i]]);
        while (true) {
            int first = -1;
            int day = Integer.MAX_VALUE;
            for (int i = 0; i < met; i++) {
                var source = sources.get(meeting[i]);
                if (at[i] == source.end(next[meeting[i]])) continue;
                int itsDay = source.columns.day().get(at[i]);
                if (first < 0 || itsDay < day) {
                    first = i;
                    day = itsDay;
                }
            }
            if (first < 0) return;
            var source = sources.get(meeting[first]);
            if (!source.isDead(at[first])) writer.copy(source, at[first]);
            at[first]++;
        }
    }
}
