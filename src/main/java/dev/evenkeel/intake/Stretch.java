package dev.evenkeel.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// A run of events of the log, in the order in which they were taken in, that is decoded piece by piece while it is
/// gone
/// through: a whole run of decoded events would be copied again and again by the collector.
///
/// @param pieces the events, in lists of some ten thousand; may be gone through more than once
/// @param size how many events
/// @param from the position it was read from
/// @param next the position to read from next; equal to `from` when there was nothing
/// @param skip how many events of the frame at `next` are among these already
public record Stretch(Iterable<List<Event>> pieces, int size, long from, long next, int skip) {
    /// Events that are decoded already.
    public static Stretch of(List<Event> events, long from, long next) {
        return new Stretch(List.of(events), events.size(), from, next, 0);
    }

    /// All at once.
    public List<Event> events() {
        var all = new ArrayList<Event>(size);
        pieces.forEach(all::addAll);
        return all;
    }

    /// Lists joined until each has at least so many events, but for the last.
    public static Iterable<List<Event>> joined(Iterable<List<Event>> lists, int atLeast) {
        return () -> {
            var rest = lists.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rest.hasNext();
                }

                @Override
                public List<Event> next() {
                    var piece = new ArrayList<>(rest.next());
                    while (piece.size() < atLeast && rest.hasNext()) piece.addAll(rest.next());
                    return piece;
                }
            };
        };
    }
}
