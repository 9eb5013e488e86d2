package dev.evenkeel.intake.log;

import dev.evenkeel.intake.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a list of events as the payload of one frame.
///
/// A payload is a version, a count, and the events one after the other. Times are differences in microseconds. Texts
/// that
/// tend to repeat (ids, names, contexts) are written once and then named by number; 0 stands for none and 1 for a new
/// one.
public final class EventEncoder {
    static final int VERSION = 1;
    static final int CLAMPED = 8;
    static final int BOT = 16;
    static final int IMPORTED = 32;
    static final int HAS_MESSAGE_ID = 64;

    private final Bytes out;
    private final Map<String, Integer> numbers;
    private long lastReceived;

    private EventEncoder(int events) {
        out = new Bytes(64 + events * 320);
        numbers = HashMap.newHashMap(events);
    }

    public static byte[] encode(List<Event> events) {
        var encoder = new EventEncoder(events.size());
        encoder.out.writeByte(VERSION);
        encoder.out.writeUnsigned(events.size());
        for (var event : events) encoder.write(event);
        return encoder.out.toArray();
    }

    private void write(Event event) {
        out.writeByte(flags(event));
        out.writeLong(event.id().high());
        out.writeLong(event.id().low());
        var received = micros(event.receivedAt());
        out.writeSigned(received - lastReceived);
        out.writeSigned(micros(event.at()) - received);
        lastReceived = received;
        if (event.messageId() != null) out.writeText(event.messageId());
        repeatable(event.userId());
        repeatable(event.anonymousId());
        repeatable(event.groupId());
        repeatable(event.previousId());
        repeatable(event.name());
        repeatable(event.context());
        repeatable(event.source());
        out.writeText(event.data());
    }

    private void repeatable(@Nullable String text) {
        if (text == null) {
            out.writeByte(0);
            return;
        }
        var number = numbers.putIfAbsent(text, numbers.size() + 2);
        if (number != null) {
            out.writeUnsigned(number);
        } else {
            out.writeByte(1);
            out.writeText(text);
        }
    }

    private static int flags(Event event) {
        return KindCode.of(event.kind())
                | (event.clamped() ? CLAMPED : 0)
                | (event.bot() ? BOT : 0)
                | (event.imported() ? IMPORTED : 0)
                | (event.messageId() == null ? 0 : HAS_MESSAGE_ID);
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }
}
