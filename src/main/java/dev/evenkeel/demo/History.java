package dev.evenkeel.demo;

import dev.evenkeel.intake.Event;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// The events of a world one after the other; tells a day of the story whenever it runs dry.
final class History implements Iterator<Event> {
    private final Instant now;
    private final Story story;
    private final Arrivals arrivals = new Arrivals();
    private final Diary diary;
    private List<Event> ready = List.of();
    private int next;
    private int day;

    History(HarbourlineConfig config, Story story) {
        this.now = config.now();
        this.story = story;
        diary = new Diary(story.almanac, new Scribe(arrivals, false), config.rate());
    }

    @Override
    public boolean hasNext() {
        while (next == ready.size() && day <= story.almanac.today()) {
            story.day(day, diary);
            ready = arrivals.take(story.almanac.date(day++).toEpochDay());
            next = 0;
        }
        return next < ready.size() && !ready.get(next).receivedAt().isAfter(now);
    }

    @Override
    public Event next() {
        if (!hasNext()) throw new NoSuchElementException();
        return ready.get(next++);
    }
}
