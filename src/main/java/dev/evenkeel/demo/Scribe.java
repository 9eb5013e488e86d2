package dev.evenkeel.demo;

import dev.evenkeel.demo.chance.Dice;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes events as they would have come in: soon after they happened, some late, a few twice.
final class Scribe {
    static final String SOURCE = "harbourline";
    private static final String SERVER = "{\"library\":{\"name\":\"@segment/analytics-node\",\"version\":\"3.1.0\"}}";
    private static final String PHONE =
            "{\"library\":{\"name\":\"@segment/analytics-react-native\",\"version\":\"2.21.4\"}}";
    private static final String MACHINE =
            "{\"library\":{\"name\":\"@segment/analytics-node\",\"version\":\"3.1.0\"},\"userAgent\":\"RosterSync/2.4 (bot)\"}";
    private static final long SECOND = 1_000_000;
    private static final long LATEST = 3 * 86_400 * SECOND;
    private final Consumer<Event> out;
    private final boolean prompt;

    /// @param prompt whether every event comes in at once and only once
    Scribe(Consumer<Event> out, boolean prompt) {
        this.out = out;
        this.prompt = prompt;
    }

    /// Who an event is about.
    record Who(
            @Nullable String userId,
            @Nullable String anonymousId,
            @Nullable String groupId) {}

    void track(Dice ink, Person person, @Nullable String groupId, Deed deed, long at, String data) {
        boolean phone = person.onPhone() || deed == Deed.MOBILE_APP_OPENED;
        write(
                ink,
                EventKind.TRACK,
                new Who(person.userId, null, phone ? null : groupId),
                null,
                deed.label,
                at,
                delay(ink, phone),
                false,
                data,
                phone ? PHONE : SERVER);
    }

    void machine(Dice ink, String userId, String groupId, Deed deed, long at, String data) {
        write(
                ink,
                EventKind.TRACK,
                new Who(userId, null, groupId),
                null,
                deed.label,
                at,
                moment(ink),
                true,
                data,
                MACHINE);
    }

    void fact(
            Dice ink,
            EventKind kind,
            Who who,
            @Nullable String previousId,
            @Nullable String name,
            long at,
            String data) {
        write(ink, kind, who, previousId, name, at, moment(ink), false, data, SERVER);
    }

    private void write(
            Dice ink,
            EventKind kind,
            Who who,
            @Nullable String previousId,
            @Nullable String name,
            long at,
            long delay,
            boolean bot,
            String data,
            String context) {
        var id = new EventId(ink.next() & ~0xF000L | 0x4000L, ink.next() >>> 2 | 1L << 63);
        var received = instant(at + delay);
        var event = new Event(
                id,
                null,
                kind,
                who.userId(),
                who.anonymousId(),
                who.groupId(),
                previousId,
                name,
                instant(at),
                received,
                false,
                bot,
                false,
                data,
                context,
                SOURCE);
        out.accept(event);
        if (!prompt && (id.high() >>> 52) == 0) out.accept(again(event, received.plusSeconds(1 + (id.low() & 31))));
    }

    private static Event again(Event event, Instant received) {
        return new Event(
                event.id(),
                event.messageId(),
                event.kind(),
                event.userId(),
                event.anonymousId(),
                event.groupId(),
                event.previousId(),
                event.name(),
                event.at(),
                received,
                event.clamped(),
                event.bot(),
                event.imported(),
                event.data(),
                event.context(),
                event.source());
    }

    private long delay(Dice ink, boolean phone) {
        if (prompt) return moment(ink);
        double lot = ink.unit();
        if (phone && lot < 0.02) return (long) (600 * SECOND * StrictMath.pow(LATEST / (600.0 * SECOND), lot / 0.02));
        return lot > 0.99 ? ink.between(60, 1200) * SECOND : moment(ink);
    }

    private long moment(Dice ink) {
        return 50_000 + (ink.next() >>> 44) * (prompt ? 0 : 2);
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }
}
