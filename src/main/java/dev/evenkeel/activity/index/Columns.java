package dev.evenkeel.activity.index;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Places for so many events and stretches, in memory or mapped from a file: sixteen bytes an event, twenty a stretch.
///
/// @param day epoch day on which the event happened
/// @param received epoch day on which it came in
/// @param name number of its name
/// @param actor whose id it was sent with
/// @param account of each stretch
/// @param person of each stretch
/// @param start the first event of each stretch
/// @param names of each stretch, a bit for each of its names, folded to 64
record Columns(
        IntBuffer day,
        IntBuffer received,
        IntBuffer name,
        IntBuffer actor,
        IntBuffer account,
        IntBuffer person,
        IntBuffer start,
        LongBuffer names) {
    private static final int HEADER_BYTES = 64;
    private static final int FORM = 0x45_4b_49_01;

    static Columns inMemory(int events, int stretches) {
        return new Columns(
                IntBuffer.allocate(events),
                IntBuffer.allocate(events),
                IntBuffer.allocate(events),
                IntBuffer.allocate(events),
                IntBuffer.allocate(stretches),
                IntBuffer.allocate(stretches),
                IntBuffer.allocate(stretches),
                LongBuffer.allocate(stretches));
    }

    /// Columns of a file, and its first bytes.
    record Mapped(Columns columns, IntBuffer header, List<MappedByteBuffer> parts) {
        /// Notes how much is filled in, and waits until all of it is on disk.
        void finish(int events, int stretches) {
            header.put(3, events).put(4, stretches);
            parts.forEach(MappedByteBuffer::force);
        }

        int events() {
            return header.get(3);
        }

        int stretches() {
            return header.get(4);
        }
    }

    static Mapped create(Path file, int events, int stretches) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var mapped = map(channel, MapMode.READ_WRITE, events, stretches);
            mapped.header.put(0, FORM).put(1, events).put(2, stretches);
            return mapped;
        }
    }

    /// @throws IOException also if the file is not what {@link #create} makes
    static Mapped open(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEADER_BYTES) throw new IOException(file + " is cut off");
            var header = ints(channel.map(MapMode.READ_ONLY, 0, HEADER_BYTES));
            if (header.get(0) != FORM) throw new IOException(file + " was written in another form");
            if (channel.size() < bytes(header.get(1), header.get(2))) throw new IOException(file + " is cut off");
            return map(channel, MapMode.READ_ONLY, header.get(1), header.get(2));
        }
    }

    private static long bytes(int events, int stretches) {
        return HEADER_BYTES + 16L * events + 20L * stretches;
    }

    private static Mapped map(FileChannel channel, MapMode mode, int events, int stretches) throws IOException {
        var parts = new ArrayList<MappedByteBuffer>();
        long at = 0;
        for (long bytes : new long[] {
            HEADER_BYTES,
            8L * stretches,
            4L * stretches,
            4L * stretches,
            4L * stretches,
            4L * events,
            4L * events,
            4L * events,
            4L * events
        }) {
            parts.add(channel.map(mode, at, bytes));
            at += bytes;
        }
        var columns = new Columns(
                ints(parts.get(5)),
                ints(parts.get(6)),
                ints(parts.get(7)),
                ints(parts.get(8)),
                ints(parts.get(2)),
                ints(parts.get(3)),
                ints(parts.get(4)),
                parts.get(1).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer());
        return new Mapped(columns, ints(parts.getFirst()), parts);
    }

    private static IntBuffer ints(MappedByteBuffer bytes) {
        return bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }
}
