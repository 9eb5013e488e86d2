package dev.evenkeel.intake.dedup;

/// An open-addressing table of 128-bit keys, each with the hour in which it was added. Eighteen bytes a slot.
final class IdShard {
    private static final char FREE = 0;
    private static final char FORGOTTEN = 1;
    private static final int SMALLEST = 64;

    /// These bits of the hash chose the shard.
    private static final int SHARD_BITS = 8;

    private final IdHash hash;
    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    private char[] hours = new char[SMALLEST];
    private int used;

    IdShard(IdHash hash) {
        this.hash = hash;
    }

    boolean add(long h, long l, int hour, int expired) {
        int slot = find(h, l);
        if (hours[slot] != FREE) return false;
        if ((used + 1L) * 5 > high.length * 4L) {
            rebuild(expired);
            slot = find(h, l);
        }
        put(slot, h, l, (char) hour);
        return true;
    }

    void forget(long h, long l) {
        int slot = find(h, l);
        if (hours[slot] != FREE) hours[slot] = FORGOTTEN;
    }

    int size() {
        return used;
    }

    long bytes() {
        return high.length * 18L;
    }

    /// Where the key is, or the free slot where it belongs.
    private int find(long h, long l) {
        int slot = (int) Math.unsignedMultiplyHigh(hash.of(h, l) << SHARD_BITS, high.length);
        while (hours[slot] != FREE && (hours[slot] == FORGOTTEN || high[slot] != h || low[slot] != l))
            if (++slot == high.length) slot = 0;
        return slot;
    }

    private void put(int slot, long h, long l, char hour) {
        high[slot] = h;
        low[slot] = l;
        hours[slot] = hour;
        used++;
    }

    /// Moves what has not expired to a table in which it fills a little over half.
    private void rebuild(int expired) {
        int live = 0;
        for (char hour : hours) if (hour > FORGOTTEN && hour >= expired) live++;
        var oldHigh = high;
        var oldLow = low;
        var oldHours = hours;
        int capacity = Math.max(SMALLEST, (int) Math.min(live * 15L / 8, Integer.MAX_VALUE - 8));
        high = new long[capacity];
        low = new long[capacity];
        hours = new char[capacity];
        used = 0;
        for (int i = 0; i < oldHours.length; i++) {
            if (oldHours[i] <= FORGOTTEN || oldHours[i] < expired) continue;
            put(find(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldHours[i]);
        }
    }
}
