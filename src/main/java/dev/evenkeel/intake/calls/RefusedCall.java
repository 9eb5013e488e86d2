package dev.evenkeel.intake.calls;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.intake.EventKind;
import dev.evenkeel.intake.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call that was not taken, with all that is needed to judge it again later as if it had just arrived.
///
/// @param receivedAt when it first arrived
/// @param raw the call as it came
/// @param call what its path said it is; null for one of a batch
/// @param messageId the sender's id, or one that was made for it
/// @param context the context of its batch, if there was one
/// @param sentAt when its batch was sent, if it said so
public record RefusedCall(
        int index,
        Instant receivedAt,
        String source,
        List<Problem> problems,
        String raw,
        @Nullable String call,
        String messageId,
        @Nullable String context,
        @Nullable String sentAt) {

    static RefusedCall of(Call call, Delivery delivery, String source, Instant receivedAt) {
        var shared = delivery.context();
        return new RefusedCall(
                call.index,
                receivedAt,
                source,
                List.copyOf(call.problems()),
                delivery.body().text(call.raw),
                delivery.kind() == null ? null : pathOf(delivery.kind()),
                call.messageId == null ? UUID.randomUUID().toString() : call.messageId,
                shared == null ? null : delivery.body().text(shared.slice()),
                delivery.sentAt());
    }

    private static String pathOf(EventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public Refusal refusal() {
        return new Refusal(index, messageId, problems);
    }

    /// Checks it again, by the rules of now and the clock of then.
    public Checked again() {
        var body = call == null ? batchOfOne() : raw;
        var kind = call == null ? null : Paths.kind(call);
        var delivery = DeliveryParser.parse(new Body(body.getBytes(StandardCharsets.UTF_8)), kind);
        for (var again : delivery.calls()) if (again.messageId == null) again.messageId = messageId;
        return Checked.of(delivery, source, receivedAt);
    }

    private String batchOfOne() {
        var contextMember = context == null ? "" : ",\"context\":" + context;
        var sentAtMember = sentAt == null ? "" : ",\"sentAt\":" + Json.quoted(sentAt);
        return "{\"batch\":[" + raw + "]" + contextMember + sentAtMember + "}";
    }
}
