package dev.evenkeel.demo;

import dev.evenkeel.intake.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Keeps events until the day on which they come in, so that they leave in order of arrival; holds few days at a time.
final class Arrivals implements Consumer<Event> {
    private static final long SECONDS_A_DAY = 86_400;
    private final Map<Long, List<Event>> days = new HashMap<>();

    @Override
    public void accept(Event event) {
        days.computeIfAbsent(day(event), day -> new ArrayList<>()).add(event);
    }

    private static long day(Event event) {
        return Math.floorDiv(event.receivedAt().getEpochSecond(), SECONDS_A_DAY);
    }

    List<Event> take(long epochDay) {
        var events = days.remove(epochDay);
        if (events == null) return List.of();
        events.sort(Comparator.comparing(Event::receivedAt));
        return events;
    }
}
