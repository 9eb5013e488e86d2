package dev.evenkeel.intake.calls;

import dev.evenkeel.foundation.Refused;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The bytes of a request, known to be UTF-8.
public final class Body {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;

    final byte[] bytes;
    private final boolean escapes;

    /// @throws Refused if the bytes are not UTF-8
    public Body(byte[] bytes) {
        this.bytes = bytes;
        long high = 0;
        long backslash = 0;
        int i = 0;
        for (; i <= bytes.length - 8; i += 8) {
            long word = (long) WORD.get(bytes, i);
            high |= word;
            long zeroWhereBackslash = word ^ BACKSLASHES;
            backslash |= (zeroWhereBackslash - ONES) & ~zeroWhereBackslash;
        }
        for (; i < bytes.length; i++) {
            high |= bytes[i];
            if (bytes[i] == '\\') backslash = HIGH_BITS;
        }
        this.escapes = (backslash & HIGH_BITS) != 0;
        if ((high & HIGH_BITS) != 0) refuseOtherEncodings();
        if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0)) throw otherEncoding();
    }

    private void refuseOtherEncodings() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw otherEncoding();
        }
    }

    private static Refused otherEncoding() {
        return new Refused("body", "It is not UTF-8", "Send JSON, encoded in UTF-8");
    }

    String text(Slice slice) {
        return new String(bytes, slice.from(), slice.length(), StandardCharsets.UTF_8);
    }

    /// Whether a part holds an escape that no database takes as text: a zero character, or half of a surrogate pair.
    boolean unstorable(Slice slice) {
        return escapes && Escapes.unstorable(bytes, slice.from(), slice.to());
    }
}
