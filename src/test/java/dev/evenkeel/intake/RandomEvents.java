package dev.evenkeel.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Events of every shape, seeded.
public final class RandomEvents {
    private static final String[] TEXTS = {
        "", "u1", "acme", "Report Created", "Grüße aus Köln", "日本語のイベント", "👍🏽 emoji", "x".repeat(300), "\"quoted\"\n"
    };

    private static final List<EventKind> KINDS = List.of(EventKind.values());

    private final Random random;

    public RandomEvents(long seed) {
        random = new Random(seed);
    }

    public List<Event> list(int count) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < count; i++) events.add(next());
        return events;
    }

    public Event next() {
        var uuid = new UUID(random.nextLong(), random.nextLong());
        var messageId = random.nextBoolean() ? null : "node-next-" + uuid;
        return new Event(
                messageId == null ? EventId.of(uuid) : EventId.of(messageId),
                messageId,
                KINDS.get(random.nextInt(KINDS.size())),
                text(),
                text(),
                text(),
                text(),
                text(),
                instant(),
                instant(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                "{\"n\":" + random.nextInt() + ",\"t\":\"" + TEXTS[1 + random.nextInt(6)] + "\"}",
                random.nextBoolean() ? "{}" : "{\"library\":{\"name\":\"node\"}}",
                "source " + random.nextInt(3));
    }

    private @Nullable String text() {
        return random.nextInt(3) == 0 ? null : TEXTS[random.nextInt(TEXTS.length)];
    }

    private Instant instant() {
        var seconds = random.nextInt(10) == 0 ? random.nextLong(-2_000_000_000L, 250_000_000_000L) : 1_795_000_000L;
        return Instant.ofEpochSecond(seconds, random.nextInt(1_000_000) * 1_000L);
    }
}
