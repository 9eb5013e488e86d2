package dev.evenkeel.intake.calls;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import dev.evenkeel.intake.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Makes events of the calls of one delivery, or names all that is wrong with them.
final class CallCheck {
    private static final Instant EARLIEST =
            LocalDate.of(1900, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private final Delivery delivery;
    private final Contexts contexts;
    private final String source;
    private final Instant receivedAt;
    private final @Nullable Instant batchSentAt;

    CallCheck(Delivery delivery, String source, Instant receivedAt) {
        this.delivery = delivery;
        this.contexts = new Contexts(delivery.body(), delivery.context());
        this.source = source;
        this.receivedAt = receivedAt;
        this.batchSentAt = delivery.sentAt() == null ? null : Timestamps.parse(delivery.sentAt());
    }

    /// The event, or null if the call has problems, which it then holds.
    @Nullable
    Event event(Call call) {
        if (!call.object) return null;
        sizeAndText(call);
        var kind = kind(call);
        var userId = id(call, "userId", call.userId);
        var anonymousId = id(call, "anonymousId", call.anonymousId);
        var groupId = groupId(call, kind);
        var previousId = id(call, "previousId", call.previousId);
        demands(call, kind, userId, anonymousId, groupId, previousId);
        var name = name(call, kind);
        var messageId = MessageIds.of(call);
        var time = time(call);
        if (!call.problems().isEmpty() || kind == null) return null;
        var uuid = EventId.ofUuid(messageId);
        return new Event(
                uuid.orElseGet(() -> EventId.of(messageId)),
                uuid.isPresent() ? null : messageId,
                kind,
                userId,
                anonymousId,
                groupId,
                kind == EventKind.ALIAS ? previousId : null,
                name,
                time.at(),
                receivedAt,
                time.clamped(),
                bot(call),
                false,
                data(call, kind),
                contexts.of(call.context),
                source);
    }

    private void sizeAndText(Call call) {
        if (call.raw.length() > Limits.EVENT_BYTES)
            call.problem("", "The event is larger than 32 KB", "Send less with it");
        if (delivery.body().unstorable(call.raw)) call.problem("", Escapes.WHAT, Escapes.REMEDY);
    }

    private @Nullable EventKind kind(Call call) {
        if (delivery.kind() != null) return delivery.kind();
        var kind = call.type == null ? null : Paths.kind(call.type);
        if (kind == null && !call.complained("type"))
            call.problem(
                    "type",
                    call.type == null ? "It is missing" : "It is not a type of call",
                    "Use one of identify, track, page, screen, group and alias");
        return kind;
    }

    /// An id that can stand for somebody; what is empty counts as not given.
    private static @Nullable String id(Call call, String field, @Nullable String id) {
        if (id == null || id.isBlank()) return null;
        if (id.length() > Limits.ID) {
            call.problem(field, "It is longer than 255 characters", "Send a shorter id");
            return null;
        }
        if (SharedIds.contains(id)) {
            call.problem(
                    field,
                    "It is a placeholder that would merge many into one (such as null, anonymous or 0)",
                    "Send a real id, or leave it out");
            return null;
        }
        return id;
    }

    private @Nullable String groupId(Call call, @Nullable EventKind kind) {
        if (kind == EventKind.GROUP) return id(call, "groupId", call.groupId);
        var own = call.context == null ? null : id(call, "context.groupId", call.context.groupId());
        var shared = delivery.context();
        return own != null || shared == null ? own : id(call, "context.groupId", shared.groupId());
    }

    private static void demands(
            Call call,
            @Nullable EventKind kind,
            @Nullable String userId,
            @Nullable String anonymousId,
            @Nullable String groupId,
            @Nullable String previousId) {
        if (userId == null && anonymousId == null && call.problems().isEmpty())
            call.problem("userId", "Neither userId nor anonymousId is given", "Send one of them with every call");
        if (kind == EventKind.TRACK && blank(call.event) && !call.complained("event"))
            call.problem("event", "It is missing", "Name what was done, such as Report Created");
        if (kind == EventKind.GROUP && groupId == null && blank(call.groupId) && !call.complained("groupId"))
            call.problem("groupId", "It is missing", "Send the id of the account");
        if (kind == EventKind.ALIAS && previousId == null && blank(call.previousId) && !call.complained("previousId"))
            call.problem("previousId", "It is missing", "Send the id that was used before");
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String name(Call call, @Nullable EventKind kind) {
        var name = kind == EventKind.TRACK ? call.event : call.name;
        if (kind != EventKind.TRACK && kind != EventKind.PAGE && kind != EventKind.SCREEN) return null;
        if (name != null && name.length() > Limits.NAME)
            call.problem(
                    kind == EventKind.TRACK ? "event" : "name",
                    "It is longer than 512 characters",
                    "Put what varies into properties");
        return name;
    }

    private EventTime time(Call call) {
        var sentAt = call.sentAt == null ? batchSentAt : time(call, "sentAt", call.sentAt);
        var original = call.originalTimestamp == null
                ? time(call, "timestamp", call.timestamp)
                : time(call, "originalTimestamp", call.originalTimestamp);
        var time = EventTime.of(receivedAt, sentAt, original);
        if (time.at().isBefore(EARLIEST))
            call.problem("timestamp", "It is before 1900", "Send the time at which it happened");
        return time;
    }

    private static @Nullable Instant time(Call call, String field, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        var time = Timestamps.parse(text);
        if (time == null) call.problem(field, Timestamps.WHAT, Timestamps.REMEDY);
        return time;
    }

    private boolean bot(Call call) {
        var own = call.context == null ? null : call.context.userAgent();
        var shared = delivery.context() == null ? null : delivery.context().userAgent();
        var agent = own == null ? shared : own;
        return agent != null && Bots.contain(agent);
    }

    private String data(Call call, EventKind kind) {
        var slice = kind == EventKind.IDENTIFY || kind == EventKind.GROUP ? call.traits : call.properties;
        var data = slice == null ? "{}" : delivery.body().text(slice);
        var paged = kind == EventKind.PAGE || kind == EventKind.SCREEN;
        return paged && call.category != null ? Json.with(data, "category", call.category) : data;
    }
}
