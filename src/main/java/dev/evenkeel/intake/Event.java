package dev.evenkeel.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One fact that came in and was accepted: who did or is what, when it happened and when we learned it.
///
/// @param id what duplicates are recognised by
/// @param messageId the sender's own id, where {@link EventId} alone does not give it back
/// @param userId the sender's id of a known person
/// @param anonymousId the sender's id of a device or a visitor
/// @param groupId the account it belongs to: of a group call its own, of others `context.groupId`, of a deal its
/// account
/// @param previousId of an alias call, the id that was used before
/// @param name of a track call the event, of a page or screen its name, of a deal the deal's id
/// @param at when it happened, by F1, to the microsecond
/// @param receivedAt when the server took it in
/// @param clamped whether `at` was in the future by more than an hour and was set to `receivedAt`
/// @param bot whether a machine did it; such events are kept but count as nobody's activity
/// @param imported whether it came from a file, so that its duplicates are sought in the whole history
/// @param data a JSON object: properties of what was done, traits of who was named, fields of a deal
/// @param context the rest of the call's context, a JSON object
/// @param source the name of the write key or import it came by
public record Event(
        EventId id,
        @Nullable String messageId,
        EventKind kind,
        @Nullable String userId,
        @Nullable String anonymousId,
        @Nullable String groupId,
        @Nullable String previousId,
        @Nullable String name,
        Instant at,
        Instant receivedAt,
        boolean clamped,
        boolean bot,
        boolean imported,
        String data,
        String context,
        String source) {
    /// The same event, as one that came from a file or as one that did not.
    public Event withImported(boolean other) {
        return new Event(
                id,
                messageId,
                kind,
                userId,
                anonymousId,
                groupId,
                previousId,
                name,
                at,
                receivedAt,
                clamped,
                bot,
                other,
                data,
                context,
                source);
    }
}
