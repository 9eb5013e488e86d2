package dev.evenkeel.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes YAML that reads back as the same texts.
final class Yaml {
    private final StringBuilder text = new StringBuilder();

    Yaml line(String key, @Nullable Object value) {
        if (value != null) text.append(key).append(": ").append(value).append('\n');
        return this;
    }

    Yaml text(String key, @Nullable String value) {
        return line(key, value == null || value.isBlank() ? null : quoted(value));
    }

    Yaml texts(String key, List<String> values) {
        return line(key, values.isEmpty() ? null : list(values));
    }

    Yaml raw(String lines) {
        text.append(lines);
        return this;
    }

    static String list(List<String> values) {
        return values.stream().map(Yaml::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /// Bare where that is safe, in double quotes otherwise.
    static String quoted(String value) {
        if (value.matches("[A-Za-z][A-Za-z0-9 _./()-]*[A-Za-z0-9)]|[A-Za-z]")
                && !value.matches("(?i)true|false|null|yes|no|on|off|y|n|~")) return value;
        var quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (point < 0x20 || point >= 0x7f && point < 0xa0) quoted.append(String.format("\\u%04x", point));
                    else quoted.appendCodePoint(point);
                }
            }
        });
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
