package dev.evenkeel.intake.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A growing array of bytes with the few shapes the codec writes: bytes, longs, variable-length numbers and texts.
final class Bytes {
    private byte[] array;
    private int size;

    Bytes(int capacity) {
        array = new byte[capacity];
    }

    void writeByte(int value) {
        room(1);
        array[size++] = (byte) value;
    }

    void writeLong(long value) {
        room(Long.BYTES);
        ByteBuffer.wrap(array).order(ByteOrder.BIG_ENDIAN).putLong(size, value);
        size += Long.BYTES;
    }

    /// Seven bits a byte, lowest first; what is near zero, on either side, is short.
    void writeSigned(long value) {
        writeUnsigned((value << 1) ^ (value >> 63));
    }

    void writeUnsigned(long value) {
        room(10);
        while ((value & ~0x7FL) != 0) {
            array[size++] = (byte) (value | 0x80);
            value >>>= 7;
        }
        array[size++] = (byte) value;
    }

    /// A text, or 0 for none: its length in bytes plus one goes before it.
    void writeText(@Nullable String text) {
        if (text == null) {
            writeByte(0);
            return;
        }
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeUnsigned(utf8.length + 1L);
        room(utf8.length);
        System.arraycopy(utf8, 0, array, size, utf8.length);
        size += utf8.length;
    }

    byte[] toArray() {
        return Arrays.copyOf(array, size);
    }

    private void room(int more) {
        if (array.length - size < more) array = Arrays.copyOf(array, Math.max(array.length * 2, size + more));
    }
}
