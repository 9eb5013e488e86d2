package dev.evenkeel.web.intake;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON for reading; what is none stays as it came.
final class Pretty {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Pretty() {}

    static String json(String raw) {
        try {
            return JSON.writeValueAsString(JSON.readTree(raw));
        } catch (JacksonException none) {
            return raw;
        }
    }
}
