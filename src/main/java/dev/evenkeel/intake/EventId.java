package dev.evenkeel.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The 128 bits that tell one event from all others: the message id itself where it is a UUID, else the head of its
/// SHA-256.
public record EventId(long high, long low) {

    public static EventId of(String messageId) {
        return isUuid(messageId) ? of(UUID.fromString(messageId)) : digest(messageId);
    }

    public static EventId of(UUID uuid) {
        return new EventId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /// Whether the text is a UUID in its canonical form, so that the id alone gives the text back.
    public static boolean isUuid(String text) {
        if (text.length() != 36) return false;
        for (int i = 0; i < 36; i++) {
            var c = text.charAt(i);
            var dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
        }
        return true;
    }

    public UUID uuid() {
        return new UUID(high, low);
    }

    private static EventId digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var bits = ByteBuffer.wrap(hash);
            return new EventId(bits.getLong(), bits.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
