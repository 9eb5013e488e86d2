package dev.evenkeel.intake.imports.mapping;

import java.util.HashMap;
import java.util.Map;

/// How often each of many 64-bit hashes came before. Eight bytes for each that came once (20 million rows: 270 MB),
/// since
/// most do.
final class Occurrences {
    private long[] table = new long[1 << 10];
    private int size;
    private final Map<Long, Integer> repeated = new HashMap<>();

    /// How often it was asked for before.
    int before(long hash) {
        var key = hash == 0 ? 1 : hash;
        if (add(key)) return 0;
        return repeated.merge(key, 1, Integer::sum);
    }

    private boolean add(long key) {
        var place = place(table, key);
        if (table[place] == key) return false;
        table[place] = key;
        if (++size > table.length / 10 * 6) grow();
        return true;
    }

    private static int place(long[] table, long key) {
        var place = (int) (key >>> 20) & table.length - 1;
        while (table[place] != 0 && table[place] != key) place = place + 1 & table.length - 1;
        return place;
    }

    private void grow() {
        var wider = new long[table.length * 2];
        for (var key : table) if (key != 0) wider[place(wider, key)] = key;
        table = wider;
    }
}
