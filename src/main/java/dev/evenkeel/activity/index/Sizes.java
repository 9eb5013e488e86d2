package dev.evenkeel.activity.index;

import java.util.List;

/// When segments are worth merging: once so many of about the same size stand together. So an event is written again
/// only each time its segment grows by that factor.
///
/// @param arity how many are made one
/// @param unit how many events make the smallest size
record Sizes(int arity, double unit) {
    private int of(long events) {
        return (int) Math.floor(Math.log(events / unit) / Math.log(arity));
    }

    /// From where on to merge together with the last ones.
    ///
    /// @param least segments before this one stay
    /// @param last segments from here on count as one
    /// @param events how many those have
    int from(List<Segment> segments, int least, int last, long events) {
        int from = last;
        long together = events;
        while (true) {
            int first = from;
            long sum = together;
            int size = of(together);
            while (first > least && of(segments.get(first - 1).events) <= size) sum += segments.get(--first).events;
            if (from - first + 1 < arity) return from;
            from = first;
            together = sum;
        }
    }
}
