package dev.evenkeel.intake.log;

import dev.evenkeel.intake.Batch;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.Stretch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads frames one after the other, through a window on the file. For one thread.
public final class LogReader implements AutoCloseable {
    private static final int WINDOW = 1 << 20;
    private static final int PIECE = 8_192;

    private final Segments segments;
    private Map.@Nullable Entry<Long, Path> file;
    private @Nullable FileChannel channel;
    private ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;

    public LogReader(Segments segments) {
        this.segments = segments;
    }

    /// The whole frames from the position on, before `end`, with up to so many events, but at least one frame.
    public Batch read(long from, long end, int maxEvents) throws IOException {
        List<Event> events = new ArrayList<>();
        long position = from;
        while (position < end) {
            var payload = payloadAt(position, end);
            if (!events.isEmpty() && events.size() + EventDecoder.count(payload) > maxEvents) break;
            position += Frame.HEADER + payload.remaining();
            events.addAll(EventDecoder.decode(payload));
        }
        return new Batch(events, from, position);
    }

    /// So many events, or all before `end`; a frame may be divided, so some of the first may have to be skipped.
    public Stretch readExactly(long from, int skip, long end, int wanted) throws IOException {
        var frames = new ArrayList<Part>();
        int size = 0;
        long position = from;
        int taken = skip;
        while (position < end && size < wanted) {
            var payload = payloadAt(position, end);
            int events = EventDecoder.count(payload);
            int until = Math.min(events, taken + wanted - size);
            frames.add(new Part(bytes(payload), taken, until));
            size += until - taken;
            taken = until;
            if (until < events) break;
            position += Frame.HEADER + payload.remaining();
            taken = 0;
        }
        Iterable<List<Event>> decoded = () -> frames.stream().map(Part::events).iterator();
        return new Stretch(Stretch.joined(decoded, PIECE), size, from, position, taken);
    }

    /// Some events of a frame, not decoded yet.
    private record Part(byte[] payload, int from, int until) {
        List<Event> events() {
            return EventDecoder.decode(ByteBuffer.wrap(payload)).subList(from, until);
        }
    }

    private static byte[] bytes(ByteBuffer payload) {
        var bytes = new byte[payload.remaining()];
        payload.get(payload.position(), bytes);
        return bytes;
    }

    private ByteBuffer payloadAt(long position, long end) throws IOException {
        var file = segments.holding(position);
        var channel = channelOf(file);
        if (window(channel, position, Frame.HEADER, end)) {
            int length = window.getInt((int) (position - windowStart));
            if (length > 0 && length <= Frame.LARGEST && window(channel, position, Frame.HEADER + length, end)) {
                int offset = (int) (position - windowStart);
                if (Frame.sizeAt(window, offset) > 0) return window.slice(offset + Frame.HEADER, length);
            }
        }
        throw TornTail.damaged(file.getValue(), position - file.getKey());
    }

    private FileChannel channelOf(Map.Entry<Long, Path> wanted) throws IOException {
        if (channel != null && file != null && file.getKey().equals(wanted.getKey())) return channel;
        close();
        file = wanted;
        channel = FileChannel.open(wanted.getValue());
        window.limit(0);
        return channel;
    }

    /// Makes so many bytes from the position on available, if the file has them. Never looks past the durable end: what
    /// stands
    /// there may yet change.
    private boolean window(FileChannel channel, long position, int bytes, long end) throws IOException {
        if (position >= windowStart && position + bytes <= windowStart + window.limit()) return true;
        if (window.capacity() < bytes) window = ByteBuffer.allocate(bytes + WINDOW);
        window.clear().limit((int) Math.min(window.capacity(), end - position));
        windowStart = position;
        long at = position - Objects.requireNonNull(file).getKey();
        while (window.hasRemaining()) {
            int read = channel.read(window, at + window.position());
            if (read < 0) break;
        }
        window.flip();
        return window.limit() >= bytes;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) channel.close();
        channel = null;
    }
}
