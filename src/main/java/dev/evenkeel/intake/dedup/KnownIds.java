package dev.evenkeel.intake.dedup;

import dev.evenkeel.intake.EventId;
import java.time.Duration;
import java.time.Instant;

/// The ids of the last 48 hours, outside the heap, in 20 to 40 bytes each. For one thread.
///
/// Split into shards, each of which forgets what has expired when it is full: so no call ever waits for more than a
/// small
/// part to be moved. What stands here is only a memory of the event log and the event store, and is recalled from them
/// at
/// every start: after `kill -9` it can claim nothing that is not on disk.
public final class KnownIds implements AutoCloseable {
    public static final Duration KEPT = Duration.ofDays(2);

    /// Whole hours may cut up to one off at each end.
    private static final int KEPT_HOURS = (int) KEPT.toHours() + 1;

    private static final int SHARDS = 256;

    private static final int SMALLEST = 256;

    private final IdShard[] shards = new IdShard[SHARDS];
    private final MixedId mixed = new MixedId();
    private long hour;

    public KnownIds(Instant now) {
        hour = hour(now);
        for (int i = 0; i < SHARDS; i++) shards[i] = new IdShard(KEPT_HOURS, hour, smallest(i));
    }

    /// A full shard doubles. Were all of one size, all would be full at the same time and intake would wait for the
    /// whole to be moved; so their sizes are spread over one such step from the start.
    private static long smallest(int shard) {
        return Math.round(SMALLEST * Math.pow(IdShard.GROWTH, (double) shard / SHARDS));
    }

    /// Remembers the id, and says whether it is new. Time that runs backwards is taken to stand still.
    public boolean add(EventId id, Instant now) {
        hour = Math.max(hour, hour(now));
        var it = mixed.of(id);
        return shard(it).add(it.high(), it.low(), hour);
    }

    /// Forgets an id that was added but whose event could not be stored.
    public void forget(EventId id) {
        var it = mixed.of(id);
        shard(it).forget(it.high(), it.low());
    }

    /// How many are remembered, with those that have expired and were not cleared away yet.
    public long size() {
        long size = 0;
        for (var shard : shards) size += shard.size();
        return size;
    }

    public long bytes() {
        long bytes = 0;
        for (var shard : shards) bytes += shard.bytes();
        return bytes;
    }

    private IdShard shard(MixedId id) {
        return shards[(int) (id.high() >>> 56)];
    }

    private static long hour(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 3600L);
    }

    @Override
    public void close() {
        for (var shard : shards) shard.close();
    }
}
