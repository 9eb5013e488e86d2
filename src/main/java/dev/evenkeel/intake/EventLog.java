package dev.evenkeel.intake;

import dev.evenkeel.intake.log.LogReader;
import dev.evenkeel.intake.log.LogWriter;
import dev.evenkeel.intake.log.Segments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The durable, append-only log of all that came in, from which one consumer reads.
///
/// Positions are byte offsets that never restart. The consumer keeps its own position, with what it derived from the
/// events, and releases what it no longer needs; the log remembers nothing of that. What stands in the log survives
/// `kill -9`; the torn tail of a group that was never answered is cut when the log is opened.
public final class EventLog implements AutoCloseable {
    private static final long SEGMENT_BYTES = 64L << 20;

    private final Segments segments;
    private final LogWriter writer;
    private final LogReader reader;
    private final ReentrantLock changes = new ReentrantLock();
    private final Condition grown = changes.newCondition();
    private final Condition shrunk = changes.newCondition();
    private volatile long end;
    private volatile long taken;

    private EventLog(Segments segments, LogWriter writer) {
        this.segments = segments;
        this.writer = writer;
        this.reader = new LogReader(segments);
        this.end = writer.end();
        this.taken = segments.start();
    }

    /// Opens the log in the folder, or begins one there.
    ///
    /// @throws dev.evenkeel.foundation.Refused if it is damaged elsewhere than in a torn tail
    public static EventLog open(Path folder) {
        return open(folder, SEGMENT_BYTES);
    }

    static EventLog open(Path folder, long segmentBytes) {
        try {
            var segments = Segments.in(folder);
            return new EventLog(segments, LogWriter.open(segments, segmentBytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first position that can be read.
    public long start() {
        return segments.start();
    }

    /// The position after the last durable event.
    public long end() {
        return end;
    }

    /// Events from the position on, always from the file: as many as wanted, or fewer where the next frame would exceed
    /// that,
    /// but at least one frame (of at most 2,500 events) if there is any. For one consumer, mostly in sequence.
    ///
    /// @throws IllegalArgumentException if the position is not in the log
    /// @throws dev.evenkeel.foundation.Refused if the log is damaged there; names file and offset
    public synchronized Batch read(long position, int maxEvents) {
        var durable = end;
        if (position > durable)
            throw new IllegalArgumentException(position + " is after the log, which ends at " + durable);
        try {
            return reader.read(position, durable, maxEvents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// So many events from the position on, or all that there are, after skipping those that were taken already.
    ///
    /// @throws IllegalArgumentException if the position is not in the log
    /// @throws dev.evenkeel.foundation.Refused if the log is damaged there; names file and offset
    public synchronized Stretch readExactly(long position, int skip, int events) {
        var durable = end;
        if (position > durable)
            throw new IllegalArgumentException(position + " is after the log, which ends at " + durable);
        try {
            return reader.readExactly(position, skip, durable, events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits until there is something after the position, and says whether there is.
    public boolean awaitBeyond(long position, Duration patience) throws InterruptedException {
        var nanos = patience.toNanos();
        changes.lockInterruptibly();
        try {
            while (end <= position && nanos > 0) nanos = grown.awaitNanos(nanos);
            return end > position;
        } finally {
            changes.unlock();
        }
    }

    /// What lies before the position no longer counts as backlog, though it may be read again after a restart.
    public void taken(long position) {
        if (position > end) throw new IllegalArgumentException(position + " is after the log, which ends at " + end);
        changes.lock();
        try {
            taken = Math.max(taken, position);
            shrunk.signalAll();
        } finally {
            changes.unlock();
        }
    }

    /// Gives up what lies before the position: files that end before it are deleted.
    public void release(long position) {
        taken(position);
        try {
            segments.deleteBefore(position);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many bytes wait for the consumer.
    public long backlogBytes() {
        return end - taken;
    }

    /// Waits until the backlog is at most so large.
    void awaitBacklogWithin(long bytes) throws InterruptedException {
        changes.lockInterruptibly();
        try {
            while (backlogBytes() > bytes) shrunk.await();
        } finally {
            changes.unlock();
        }
    }

    /// Writes the payloads as one group, durable when this returns. For one thread.
    void append(List<byte[]> payloads) throws IOException {
        var after = writer.append(payloads);
        changes.lock();
        try {
            end = after;
            grown.signalAll();
        } finally {
            changes.unlock();
        }
    }

    /// Hands over every event that is still in the log, whether released or not.
    void forEach(Consumer<Event> consumer) {
        try (var all = new LogReader(segments)) {
            for (var position = start(); position < end; ) {
                var batch = all.read(position, end, 1);
                batch.events().forEach(consumer);
                position = batch.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            reader.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
