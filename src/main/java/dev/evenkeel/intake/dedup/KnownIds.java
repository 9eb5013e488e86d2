package dev.evenkeel.intake.dedup;

import dev.evenkeel.intake.EventId;
import java.time.Duration;
import java.time.Instant;

/// The ids of the last 48 hours and more, in about 27 bytes each. For one thread.
///
/// Split into shards, each of which forgets what has expired when it is full: so no call ever waits for more than a
/// small
/// part to be moved.
public final class KnownIds {
    public static final Duration KEPT = Duration.ofDays(2);

    /// Whole hours may cut up to one off at each end.
    private static final int KEPT_HOURS = (int) KEPT.toHours() + 1;

    private static final int SHARDS = 256;
    private static final int OFFSET = 2;

    private final IdShard[] shards = new IdShard[SHARDS];
    private final IdHash hash = new IdHash();
    private final long firstHour;

    public KnownIds(Instant now) {
        firstHour = hour(now);
        for (int i = 0; i < SHARDS; i++) shards[i] = new IdShard(hash);
    }

    /// Remembers the id, and says whether it is new.
    public boolean add(EventId id, Instant now) {
        var stamp = stamp(now);
        return shard(id).add(id.high(), id.low(), stamp, stamp - KEPT_HOURS);
    }

    /// Forgets an id that was added but whose event could not be stored.
    public void forget(EventId id) {
        shard(id).forget(id.high(), id.low());
    }

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

    private IdShard shard(EventId id) {
        return shards[(int) (hash.of(id.high(), id.low()) >>> 56)];
    }

    private int stamp(Instant now) {
        return Math.clamp(hour(now) - firstHour + OFFSET, OFFSET, Character.MAX_VALUE);
    }

    private static long hour(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), 3600L);
    }
}
