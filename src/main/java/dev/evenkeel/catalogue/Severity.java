package dev.evenkeel.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// How much a known limitation is in the way.
public enum Severity {
    MINOR,
    MAJOR,
    /// Whoever meets it cannot go on.
    BLOCKING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Map<String, Severity> words() {
        var words = new LinkedHashMap<String, Severity>();
        Arrays.stream(values()).forEach(severity -> words.put(severity.word(), severity));
        return words;
    }
}
