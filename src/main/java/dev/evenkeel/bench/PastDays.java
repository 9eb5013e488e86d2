package dev.evenkeel.bench;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventSink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Lets days of a past go by that ends yesterday, 50,000 events each.
final class PastDays {
    private static final int BATCH = 2_500;

    private final EventSink sink;
    private final Instant first;

    PastDays(EventSink sink, InstantSource clock) {
        this.sink = sink;
        this.first = clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(500)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    void introduceAccounts() {
        var traffic = new Traffic(-1);
        var events = new ArrayList<Event>();
        for (int account = 0; account < Scale.ACCOUNTS; account++) events.add(traffic.account(account, first));
        sink.append(events);
    }

    void live(int from, int days) {
        for (int day = from; day < from + days; day++) {
            var traffic = new Traffic(day);
            for (int i = 0; i < Scale.EVENTS_A_DAY; i += BATCH) sink.append(batch(traffic, day, i));
        }
    }

    private List<Event> batch(Traffic traffic, int day, int from) {
        var midnight = first.plus(Duration.ofDays(day));
        var events = new ArrayList<Event>(BATCH);
        for (int i = from; i < from + BATCH; i++)
            events.add(traffic.past(midnight.plusMillis(i * 86_400_000L / Scale.EVENTS_A_DAY)));
        return events;
    }
}
