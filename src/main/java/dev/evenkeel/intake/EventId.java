package dev.evenkeel.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The 128 bits that tell one event from all others: the message id itself where it is a UUID, else the head of its
/// SHA-256.
public record EventId(long high, long low) {
    /// What each character is worth as a hexadecimal digit in lower case; -1 where it is none.
    private static final byte[] DIGITS = digits();

    public static EventId of(String messageId) {
        var uuid = uuid(messageId);
        return uuid == null ? digest(messageId) : uuid;
    }

    public static EventId of(UUID uuid) {
        return new EventId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    /// The id that a canonical UUID is, from which alone its text comes back.
    public static Optional<EventId> ofUuid(String text) {
        return Optional.ofNullable(uuid(text));
    }

    /// Whether the text is a UUID in its canonical form, so that the id alone gives the text back.
    public static boolean isUuid(String text) {
        return uuid(text) != null;
    }

    private static @Nullable EventId uuid(String text) {
        if (text.length() != 36) return null;
        if (text.charAt(8) != '-' || text.charAt(13) != '-' || text.charAt(18) != '-' || text.charAt(23) != '-')
            return null;
        long a = hex(text, 0, 8);
        long b = hex(text, 9, 13);
        long c = hex(text, 14, 18);
        long d = hex(text, 19, 23);
        long e = hex(text, 24, 36);
        return (a | b | c | d | e) < 0 ? null : new EventId(a << 32 | b << 16 | c, d << 48 | e);
    }

    /// The number that these characters write in lower case, at most twelve of them; negative where they do not.
    private static long hex(String text, int from, int to) {
        long number = 0;
        int wrong = 0;
        for (int i = from; i < to; i++) {
            var c = text.charAt(i);
            int digit = c < DIGITS.length ? DIGITS[c] : -1;
            wrong |= digit;
            number = number << 4 | digit & 15;
        }
        return wrong < 0 ? -1 : number;
    }

    private static byte[] digits() {
        var digits = new byte[128];
        for (int c = 0; c < digits.length; c++)
            digits[c] = (byte) (c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1);
        return digits;
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
