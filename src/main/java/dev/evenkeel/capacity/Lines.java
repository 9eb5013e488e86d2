package dev.evenkeel.capacity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Lines of a plan as the JSON they are stored in.
final class Lines {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(
                    all -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private Lines() {}

    static String json(Object line) {
        return JSON.writeValueAsString(line);
    }

    static LineChange change(Kind kind, String key, @Nullable String json) {
        return new LineChange(kind, key, json == null ? null : JSON.readValue(json, kind.type()));
    }

    /// What was lost, as it is stored.
    record Lost(java.util.Map<String, Double> hoursAWeek, java.time.LocalDate from, java.time.LocalDate until) {}

    static Lost lost(String json) {
        return JSON.readValue(json, Lost.class);
    }

    static java.util.List<Answer.Displaced> losers(String json) {
        return JSON.readValue(json, new tools.jackson.core.type.TypeReference<java.util.List<Answer.Displaced>>() {});
    }

    static java.util.Map<String, Double> hours(String json) {
        return JSON.readValue(json, new tools.jackson.core.type.TypeReference<java.util.TreeMap<String, Double>>() {});
    }

    static java.util.Map<String, Long> minutes(String json) {
        return JSON.readValue(json, new tools.jackson.core.type.TypeReference<java.util.TreeMap<String, Long>>() {});
    }
}
