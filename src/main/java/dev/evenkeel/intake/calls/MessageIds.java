package dev.evenkeel.intake.calls;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// The id of a call: the sender's, or a random one, which need not be hard to guess.
final class MessageIds {
    private MessageIds() {}

    static String of(Call call) {
        if (call.messageId == null || call.messageId.isBlank()) call.messageId = random();
        if (call.messageId.length() > Limits.MESSAGE_ID)
            call.problem("messageId", "It is longer than 100 characters", "Send a shorter id, such as a UUID");
        return call.messageId;
    }

    private static String random() {
        var random = ThreadLocalRandom.current();
        var high = (random.nextLong() & ~0xF000L) | 0x4000L;
        var low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }
}
