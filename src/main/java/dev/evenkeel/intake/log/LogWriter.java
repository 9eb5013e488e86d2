package dev.evenkeel.intake.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Appends groups of frames, each durable when `append` returns or not there at all. For one thread.
public final class LogWriter implements AutoCloseable {
    private final Segments segments;
    private final long segmentBytes;
    private FileChannel channel;
    private long base;
    private long size;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
    private boolean broken;

    private LogWriter(Segments segments, long segmentBytes, FileChannel channel, long base, long size) {
        this.segments = segments;
        this.segmentBytes = segmentBytes;
        this.channel = channel;
        this.base = base;
        this.size = size;
    }

    public static LogWriter open(Segments segments, long segmentBytes) throws IOException {
        var last = segments.last();
        var size = TornTail.cut(last.getValue());
        var channel = FileChannel.open(last.getValue(), StandardOpenOption.WRITE);
        return new LogWriter(segments, segmentBytes, channel, last.getKey(), size);
    }

    public long end() {
        return base + size;
    }

    /// Writes the payloads as one group and returns the position after it.
    ///
    /// @throws IOException if it could not be made durable; then the file is as before, or the log takes no more
    public long append(List<byte[]> payloads) throws IOException {
        if (broken) throw new IOException("The event log could not be repaired after a failed write");
        if (size >= segmentBytes) roll();
        try {
            write(framed(payloads));
            return end();
        } catch (IOException failure) {
            undo(failure);
            throw failure;
        }
    }

    private void write(ByteBuffer group) throws IOException {
        long at = size;
        while (group.hasRemaining()) at += channel.write(group, at);
        channel.force(false);
        size = at;
    }

    private ByteBuffer framed(List<byte[]> payloads) {
        int total = payloads.stream().mapToInt(Frame::size).sum();
        if (buffer.capacity() < total) buffer = ByteBuffer.allocateDirect(Math.max(total, buffer.capacity() * 2));
        buffer.clear();
        for (var payload : payloads) Frame.put(buffer, buffer.position(), payload);
        return buffer.flip();
    }

    private void undo(IOException failure) {
        try {
            channel.truncate(size);
            channel.force(false);
        } catch (IOException again) {
            broken = true;
            failure.addSuppressed(again);
        }
    }

    private void roll() throws IOException {
        var next = segments.create(end());
        channel.close();
        channel = next;
        base = end();
        size = 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
