package dev.evenkeel.activity.index;

/// Events that were copied out of a segment, to be looked at several times.
final class Reading {
    int size;
    int[] day = new int[256];
    int[] name = new int[256];
    int[] received = new int[256];
    private final int known;

    /// @param known only what had come in by the end of this epoch day is seen
    Reading(int known) {
        this.known = known;
    }

    void take(Segment segment, int start, int end) {
        size = end - start;
        if (size == 0) return;
        if (size > day.length) grow();
        var columns = segment.columns;
        columns.day().get(start, day, 0, size);
        columns.name().get(start, name, 0, size);
        if (known != Integer.MAX_VALUE) columns.received().get(start, received, 0, size);
        if (known != Integer.MAX_VALUE || segment.dead != null) sift(segment, start);
    }

    private void sift(Segment segment, int start) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (known != Integer.MAX_VALUE && received[i] > known || segment.isDead(start + i)) continue;
            day[kept] = day[i];
            name[kept++] = name[i];
        }
        size = kept;
    }

    private void grow() {
        int room = Integer.highestOneBit(size) * 2;
        day = new int[room];
        name = new int[room];
        received = new int[room];
    }
}
