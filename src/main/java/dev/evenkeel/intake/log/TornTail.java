package dev.evenkeel.intake.log;

import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What a crash leaves at the end of the last file: a group that was never answered, whole, in part, or as holes.
///
/// Everything from the first bad frame on is cut. But where a good frame of a later group follows, the bad one was
/// durable
/// once and somebody relies on it: that is damage, not a torn tail, and is refused with its place.
final class TornTail {
    private TornTail() {}

    /// Makes the file end with a good frame and durable, and says how long it is.
    static long cut(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var content = contentOf(channel);
            int end = goodUntil(content);
            if (end < content.limit()) {
                refuseDamage(file, content, end);
                channel.truncate(end);
            }
            channel.force(true);
            return end;
        }
    }

    private static ByteBuffer contentOf(FileChannel channel) throws IOException {
        var content = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        int read = 0;
        while (content.hasRemaining() && read >= 0) read = channel.read(content);
        return content.flip();
    }

    private static int goodUntil(ByteBuffer content) {
        int offset = 0;
        for (int size; (size = Frame.sizeAt(content, offset)) > 0; ) offset += size;
        return offset;
    }

    private static void refuseDamage(Path file, ByteBuffer content, int bad) {
        for (int offset = bad + 1; offset < content.limit() - Frame.HEADER; offset++) {
            int back = Frame.backAt(content, offset);
            boolean laterGroup = back >= 0 && offset - back > bad;
            if (laterGroup && Frame.sizeAt(content, offset) > 0) throw damaged(file, bad);
        }
    }

    static Refused damaged(Path file, long offset) {
        return new Refused(
                file + " at byte " + offset,
                "The event log is damaged: what stands there is not what was written",
                "Check the disk, and restore this file from a backup");
    }
}
