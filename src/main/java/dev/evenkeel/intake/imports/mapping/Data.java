package dev.evenkeel.intake.imports.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON object of a fact. Dots in names become objects again; fields stand in alphabetical order, so that the same
/// row
/// always gives the same text.
final class Data {
    static final int LARGEST = 32 * 1024;
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Map<String, Object> fields = new TreeMap<>();

    void put(String name, Object value) {
        var plain = plain(value);
        if (name.indexOf('.') < 0 || !nested(name, plain)) fields.putIfAbsent(name, plain);
    }

    /// False where a value stands in the way of the object.
    private boolean nested(String name, Object value) {
        var path = DOT.split(name);
        var level = fields;
        for (int i = 0; i < path.length - 1; i++) {
            var next = child(level, path[i]);
            if (next == null) return false;
            level = next;
        }
        return path.length > 0 && level.putIfAbsent(path[path.length - 1], value) == null;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> child(Map<String, Object> level, String name) {
        return level.computeIfAbsent(name, added -> new TreeMap<String, Object>()) instanceof TreeMap<?, ?> object
                ? (Map<String, Object>) object
                : null;
    }

    private static Object plain(Object value) {
        return value instanceof Instant || value instanceof LocalDate ? value.toString() : value;
    }

    String json() {
        return fields.isEmpty() ? "{}" : JSON.writeValueAsString(fields);
    }
}
