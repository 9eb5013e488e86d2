package dev.evenkeel.intake.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Zeroed memory outside the heap: plain memory while it is small, else a mapped file without a name, which the system
/// may put aside and which goes with the process.
final class Room implements AutoCloseable {
    /// Above this a file is used, whose pages cost several times as much when they are first written.
    private static final long SMALL = 4 << 20;

    private static final int CHUNK = 1 << 16;

    private final Arena arena;
    final MemorySegment memory;

    private Room(Arena arena, MemorySegment memory) {
        this.arena = arena;
        this.memory = memory;
    }

    /// @throws UncheckedIOException if the disk is full
    @SuppressWarnings("MustBeClosedChecker") // the room closes it
    static Room of(long bytes) {
        var arena = Arena.ofShared();
        try {
            return new Room(arena, bytes <= SMALL ? arena.allocate(bytes, Long.BYTES) : mapped(bytes, arena));
        } catch (IOException e) {
            arena.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            arena.close();
            throw e;
        }
    }

    /// The server sets the temporary folder to one in its data directory only after the JDK has read it, so it is
    /// named.
    private static MemorySegment mapped(long bytes, Arena arena) throws IOException {
        var file = Files.createTempFile(Path.of(System.getProperty("java.io.tmpdir")), "known-ids", "");
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            fill(channel, bytes);
            return channel.map(MapMode.READ_WRITE, 0, bytes, arena);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Zeros are really written: a full disk is an error here, but the end of the process when it is met in a mapping.
    private static void fill(FileChannel channel, long bytes) throws IOException {
        var zeros = ByteBuffer.allocateDirect(CHUNK);
        for (long position = 0; position < bytes; position += zeros.position()) {
            zeros.clear().limit((int) Math.min(CHUNK, bytes - position));
            channel.write(zeros, position);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
