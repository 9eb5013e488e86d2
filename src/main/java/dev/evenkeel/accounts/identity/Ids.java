package dev.evenkeel.accounts.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The numbers that stand for the senders' ids within the stores, and back.
public final class Ids {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<@Nullable String> keys = new ArrayList<>();
    private final Map<String, Boolean> unknown = new LinkedHashMap<>();

    /// The number, or `NONE` where the key is absent or was never seen.
    public int of(@Nullable String key) {
        var number = key == null ? null : numbers.get(key);
        return number == null ? Timeline.NONE : number;
    }

    public Optional<String> key(int number) {
        synchronized (keys) {
            return number > 0 && number < keys.size() ? Optional.ofNullable(keys.get(number)) : Optional.empty();
        }
    }

    /// The number, or `NONE`; a key that has none is kept among the unknown.
    int note(@Nullable String key) {
        int number = of(key);
        if (key != null && number == Timeline.NONE) unknown.put(key, true);
        return number;
    }

    String[] unknown() {
        return unknown.keySet().toArray(String[]::new);
    }

    void know(String key, int number) {
        synchronized (keys) {
            while (keys.size() <= number) keys.add(null);
            keys.set(number, key);
        }
        numbers.put(key, number);
        unknown.remove(key);
    }

    void clear() {
        numbers.clear();
        unknown.clear();
        synchronized (keys) {
            keys.clear();
        }
    }
}
