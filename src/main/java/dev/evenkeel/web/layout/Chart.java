package dev.evenkeel.web.layout;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// What a chart shows. How it looks is the business of `chart.js` alone.
///
/// @param kind how it is drawn
/// @param title what it is about, also for those who do not see it
/// @param unit what is counted, such as `people`
/// @param x labels along the bottom, one a value
public record Chart(Kind kind, String title, String unit, List<String> x, List<Series> series) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public enum Kind {
        AREA,
        STACKED_BARS
    }

    /// @param values one for each label along the bottom
    public record Series(String name, List<? extends Number> values) {}

    public String json() {
        return JSON.writeValueAsString(this);
    }
}
