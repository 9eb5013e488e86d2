package dev.evenkeel.intake.dedup;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// An open-addressing table of mixed ids, each with the hour in which it was added. Sixteen bytes a slot: the first
/// byte
/// of an id chose the shard and is the same for all, so the hour stands in its place.
///
/// Hours are counted in a circle of 240, so the table is cleared of what has expired before half a circle has passed.
final class IdShard implements AutoCloseable {
    private static final int FREE = 0;
    private static final int FORGOTTEN = 1;
    private static final int FIRST_HOUR = 2;
    private static final int CIRCLE = 240;
    private static final int CLEARED_AFTER = CIRCLE / 2;
    private static final int SLOT = 16;

    /// How many times as many ids there is room for after each rebuild.
    static final double GROWTH = 2;

    /// A table with more of its slots in use is rebuilt.
    private static final double FULL = 0.8;

    /// These bits of the mixed id chose the shard.
    private static final int SHARD_BITS = 8;

    private static final int HOUR_SHIFT = Long.SIZE - SHARD_BITS;
    private static final long REST = (1L << HOUR_SHIFT) - 1;

    private final int keptHours;
    private final long smallest;
    private Room room;
    private MemorySegment slots;
    private long capacity;
    private long used;
    private long clearedAt;

    /// @param smallest how many slots there are at first
    IdShard(int keptHours, long hour, long smallest) {
        if (keptHours * 2 >= CLEARED_AFTER) throw new IllegalArgumentException("The circle is too small");
        this.keptHours = keptHours;
        this.smallest = smallest;
        this.room = Room.of(smallest * SLOT);
        this.slots = room.memory;
        this.capacity = smallest;
        this.clearedAt = hour;
    }

    /// Whether the id is new, or was added longer ago than is kept.
    boolean add(long high, long low, long hour) {
        if (hour - clearedAt >= CLEARED_AFTER) clear(hour);
        long slot = find(high, low);
        int stamp = stamp(first(slot));
        if (stamp >= FIRST_HOUR && age(stamp, hour) <= keptHours) return false;
        if (stamp == FREE) {
            if (used + 1 > capacity * FULL) {
                rebuild(hour);
                slot = find(high, low);
            }
            used++;
        }
        put(slot, high, low, FIRST_HOUR + Math.floorMod(hour, CIRCLE));
        return true;
    }

    void forget(long high, long low) {
        long slot = find(high, low);
        if (stamp(first(slot)) != FREE) put(slot, high, low, FORGOTTEN);
    }

    long size() {
        return used;
    }

    long bytes() {
        return capacity * SLOT;
    }

    private static int age(int stamp, long hour) {
        return Math.floorMod(hour - (stamp - FIRST_HOUR), CIRCLE);
    }

    private static int stamp(long first) {
        return (int) (first >>> HOUR_SHIFT);
    }

    private long first(long slot) {
        return slots.get(ValueLayout.JAVA_LONG, slot * SLOT);
    }

    private long second(long slot) {
        return slots.get(ValueLayout.JAVA_LONG, slot * SLOT + Long.BYTES);
    }

    /// Where the id is, or the free slot where it belongs.
    private long find(long high, long low) {
        long slot = Math.unsignedMultiplyHigh(high << SHARD_BITS, capacity);
        for (long first; stamp(first = first(slot)) != FREE; ) {
            if (((first ^ high) & REST) == 0 && stamp(first) != FORGOTTEN && second(slot) == low) break;
            if (++slot == capacity) slot = 0;
        }
        return slot;
    }

    private void put(long slot, long high, long low, int stamp) {
        slots.set(ValueLayout.JAVA_LONG, slot * SLOT, high & REST | (long) stamp << HOUR_SHIFT);
        slots.set(ValueLayout.JAVA_LONG, slot * SLOT + Long.BYTES, low);
    }

    /// After a long rest hours would be mistaken for later ones, but then all have expired.
    private void clear(long hour) {
        if (hour - clearedAt < CLEARED_AFTER + keptHours) rebuild(hour);
        else startOver(smallest, hour).close();
    }

    /// Moves what has not expired to a table with room to grow.
    private void rebuild(long hour) {
        long live = 0;
        for (long slot = 0; slot < capacity; slot++) if (lives(first(slot), hour)) live++;
        long before = capacity;
        var from = slots;
        try (var _ = startOver(Math.max(smallest, (long) (live * GROWTH / FULL)), hour)) {
            for (long slot = 0; slot < before; slot++) move(from, slot, hour);
        }
        used = live;
    }

    /// @return the room of before, to be closed
    private Room startOver(long slotsWanted, long hour) {
        var next = Room.of(slotsWanted * SLOT);
        var left = room;
        room = next;
        slots = next.memory;
        capacity = slotsWanted;
        used = 0;
        clearedAt = hour;
        return left;
    }

    private void move(MemorySegment from, long slot, long hour) {
        long first = from.get(ValueLayout.JAVA_LONG, slot * SLOT);
        if (!lives(first, hour)) return;
        long low = from.get(ValueLayout.JAVA_LONG, slot * SLOT + Long.BYTES);
        put(find(first, low), first, low, stamp(first));
    }

    private boolean lives(long first, long hour) {
        int stamp = stamp(first);
        return stamp >= FIRST_HOUR && age(stamp, hour) <= keptHours;
    }

    @Override
    public void close() {
        room.close();
    }
}
