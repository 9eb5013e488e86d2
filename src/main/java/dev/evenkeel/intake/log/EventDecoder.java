package dev.evenkeel.intake.log;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads what {@link EventEncoder} wrote.
public final class EventDecoder {
    private final ByteBuffer in;
    private final List<String> texts = new ArrayList<>();
    private long lastReceived;

    private EventDecoder(ByteBuffer in) {
        this.in = in;
    }

    /// How many events a payload holds, without reading them.
    static int count(ByteBuffer payload) {
        var decoder = new EventDecoder(payload.duplicate());
        decoder.version();
        return (int) decoder.unsigned();
    }

    public static List<Event> decode(ByteBuffer payload) {
        var decoder = new EventDecoder(payload);
        decoder.version();
        var count = (int) decoder.unsigned();
        var events = new ArrayList<Event>(count);
        for (int i = 0; i < count; i++) events.add(decoder.event());
        return events;
    }

    private void version() {
        var version = in.get();
        if (version != EventEncoder.VERSION)
            throw new IllegalStateException("A frame of version " + version + " is from a newer Evenkeel");
    }

    private Event event() {
        int flags = in.get();
        var id = new EventId(in.getLong(), in.getLong());
        var received = lastReceived + signed();
        var at = received + signed();
        lastReceived = received;
        var messageId = (flags & EventEncoder.HAS_MESSAGE_ID) == 0 ? null : text();
        var userId = repeatable();
        var anonymousId = repeatable();
        var groupId = repeatable();
        var previousId = repeatable();
        var name = repeatable();
        var context = Objects.requireNonNull(repeatable());
        var source = Objects.requireNonNull(repeatable());
        return new Event(
                id,
                messageId,
                KindCode.kind(flags & 7),
                userId,
                anonymousId,
                groupId,
                previousId,
                name,
                instant(at),
                instant(received),
                (flags & EventEncoder.CLAMPED) != 0,
                (flags & EventEncoder.BOT) != 0,
                (flags & EventEncoder.IMPORTED) != 0,
                text(),
                context,
                source);
    }

    private @Nullable String repeatable() {
        var number = (int) unsigned();
        if (number == 0) return null;
        if (number > 1) return texts.get(number - 2);
        var text = text();
        texts.add(text);
        return text;
    }

    private String text() {
        var length = (int) unsigned() - 1;
        var text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private long signed() {
        var value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            long next = in.get();
            value |= (next & 0x7F) << shift;
            if (next >= 0) return value;
        }
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
