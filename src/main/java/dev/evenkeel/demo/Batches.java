package dev.evenkeel.demo;

import dev.evenkeel.intake.Event;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// Events in lists of a size; the last one may be shorter.
record Batches(Iterator<Event> events, int size) implements Iterator<List<Event>> {
    Batches {
        if (size < 1) throw new IllegalArgumentException("A batch holds at least one event");
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public List<Event> next() {
        if (!hasNext()) throw new NoSuchElementException();
        var batch = new ArrayList<Event>(size);
        while (batch.size() < size && events.hasNext()) batch.add(events.next());
        return batch;
    }
}
