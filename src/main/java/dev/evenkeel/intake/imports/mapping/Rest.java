package dev.evenkeel.intake.imports.mapping;

import java.util.LinkedHashMap;
import java.util.Map;

/// What becomes properties, traits or fields: named sources, and perhaps every column that nothing else reads.
public record Rest(Map<String, Source> named, boolean all) {
    static final Rest NONE = new Rest(Map.of(), false);

    public Rest {
        named = new LinkedHashMap<>(named);
    }
}
