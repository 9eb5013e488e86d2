package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An imported event in the making; what is not said is absent.
final class EventDraft {
    private final EventId id;
    private final EventKind kind;
    private final Instant receivedAt;
    private final Duration tolerance;
    private final String source;
    private Instant at = Instant.EPOCH;
    private @Nullable String messageId;
    private @Nullable String user;
    private @Nullable String anonymous;
    private @Nullable String account;
    private @Nullable String name;
    private boolean bot;
    private String data = "{}";

    EventDraft(EventId id, EventKind kind, Instant receivedAt, Duration tolerance, String source) {
        this.id = id;
        this.kind = kind;
        this.receivedAt = receivedAt;
        this.tolerance = tolerance;
        this.source = source;
    }

    EventDraft at(Instant time) {
        at = time;
        return this;
    }

    EventDraft by(@Nullable String userId, @Nullable String anonymousId) {
        user = userId;
        anonymous = anonymousId;
        return this;
    }

    EventDraft of(@Nullable String groupId) {
        account = groupId;
        return this;
    }

    EventDraft called(String given) {
        name = given;
        return this;
    }

    EventDraft bot(boolean machine) {
        bot = machine;
        return this;
    }

    EventDraft with(String json) {
        data = json;
        return this;
    }

    EventDraft messageId(@Nullable String given) {
        messageId = given == null || EventId.isUuid(given) ? null : given;
        return this;
    }

    Event build() {
        var clamped = at.isAfter(receivedAt.plus(tolerance));
        return new Event(
                id,
                messageId,
                kind,
                user,
                anonymous,
                account,
                null,
                name,
                clamped ? receivedAt : at,
                receivedAt,
                clamped,
                bot,
                true,
                data,
                "{}",
                source);
    }
}
