package dev.evenkeel.intake.log;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// The unit that is whole or not there: `length | CRC32C | back | payload`, all big-endian.
///
/// `back` is how far before the frame its group began. A group is what one fsync made durable, so whatever lies before
/// the
/// group of a good frame was durable when that frame was written: damage there is no torn tail.
final class Frame {
    static final int HEADER = 12;
    static final int LARGEST = 64 << 20;

    private Frame() {}

    static int size(byte[] payload) {
        return HEADER + payload.length;
    }

    static void put(ByteBuffer target, int back, byte[] payload) {
        int start = target.position();
        target.putInt(payload.length).putInt(0).putInt(back).put(payload);
        target.putInt(start + 4, checksum(target, start + 8, payload.length + 4));
    }

    /// The size of the whole and undamaged frame at the offset, or 0 if there is none.
    static int sizeAt(ByteBuffer buffer, int offset) {
        if (buffer.limit() - offset < HEADER) return 0;
        int length = buffer.getInt(offset);
        if (length <= 0 || length > LARGEST || length > buffer.limit() - offset - HEADER) return 0;
        return checksum(buffer, offset + 8, length + 4) == buffer.getInt(offset + 4) ? HEADER + length : 0;
    }

    static int backAt(ByteBuffer buffer, int offset) {
        return buffer.getInt(offset + 8);
    }

    private static int checksum(ByteBuffer buffer, int from, int length) {
        var crc = new CRC32C();
        crc.update(buffer.duplicate().limit(from + length).position(from));
        return (int) crc.getValue();
    }
}
