package dev.evenkeel.web.layout;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// An address inside the product, built part by part; parameters without a value are left out.
public record Link(String path, Map<String, String> parameters) {
    public Link {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /// A link to a path made of segments, each encoded: `Link.to("accounts", id)`.
    public static Link to(String... segments) {
        var path = Arrays.stream(segments)
                .map(segment -> UriUtils.encode(segment, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/", "/", ""));
        return new Link(path, Map.of());
    }

    public Link with(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<>(parameters);
        if (value == null || value.toString().isBlank()) changed.remove(name);
        else changed.put(name, value.toString());
        return new Link(path, changed);
    }

    public Link without(String name) {
        return with(name, null);
    }

    @Override
    public String toString() {
        if (parameters.isEmpty()) return path;
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + UriUtils.encode(Objects.requireNonNull(entry.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
