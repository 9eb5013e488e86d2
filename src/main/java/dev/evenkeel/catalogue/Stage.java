package dev.evenkeel.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// How far a capability is, in the order in which a seller may count on it.
public enum Stage {
    /// Everybody may be sold it today.
    AVAILABLE,
    /// May be sold today within its limits.
    LIMITED,
    /// Not there yet; there is a date.
    COMMITTED,
    /// Being thought about: nothing may be said about when.
    EXPLORING,
    /// Decided against.
    NEVER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it can be used today.
    public boolean shipped() {
        return this == AVAILABLE || this == LIMITED;
    }

    /// By word, in order.
    public static Map<String, Stage> words() {
        var words = new LinkedHashMap<String, Stage>();
        Arrays.stream(values()).forEach(stage -> words.put(stage.word(), stage));
        return words;
    }
}
