package dev.evenkeel.intake.imports.mapping;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where the value of a target comes from, and what is done to it on the way.
///
/// @param values translations of texts; others stay as they are
/// @param otherwise the value where the cell is empty
/// @param split the text between the items of a list
/// @param format how a time is written: a pattern, `epoch_seconds`, `epoch_millis` or `epoch_micros`
public record Source(
        From from,
        Map<String, Object> values,
        @Nullable Object otherwise,
        @Nullable String split,
        @Nullable String format,
        Place place) {
    private static final Pattern NAMED = Pattern.compile("\\{([^{}]+)}");

    public Source {
        values = Map.copyOf(values);
    }

    /// One of three origins.
    public sealed interface From permits Column, Constant, Template {}

    public record Column(String name) implements From {}

    public record Constant(Object value) implements From {}

    /// A text with column names in braces; absent where one of them is.
    public record Template(String text) implements From {}

    static Source column(String name, Place place) {
        return new Source(new Column(name), Map.of(), null, null, null, place);
    }

    static Source template(String text, Place place) {
        return new Source(new Template(text), Map.of(), null, null, null, place);
    }

    /// The columns it reads.
    public Set<String> columns() {
        return switch (from) {
            case Column column -> Set.of(column.name());
            case Constant constant -> Set.of();
            case Template template -> named(template.text());
        };
    }

    static Set<String> named(String template) {
        var names = new LinkedHashSet<String>();
        var found = NAMED.matcher(template);
        while (found.find()) names.add(found.group(1));
        return names;
    }

    static Pattern placeholder() {
        return NAMED;
    }
}
