package dev.evenkeel.accounts.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// A JSON object of traits, taken apart: nested objects become names with dots, everything else stays a JSON value.
final class Traits {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Traits() {}

    static Map<String, JsonNode> of(String json) {
        var traits = new LinkedHashMap<String, JsonNode>();
        var node = JSON.readTree(json);
        if (node.isObject()) flatten("", node, traits::put);
        return traits;
    }

    private static void flatten(String prefix, JsonNode object, BiConsumer<String, JsonNode> to) {
        for (var entry : object.properties()) {
            var name = storable(prefix + entry.getKey());
            var value = entry.getValue();
            if (value.isObject() && !value.isEmpty()) flatten(name + ".", value, to);
            else to.accept(name, storable(value));
        }
    }

    private static JsonNode storable(JsonNode value) {
        if (value.isString()) return StringNode.valueOf(storable(value.stringValue()));
        // A number that no double can hold would be refused by PostgreSQL; it stays readable as text.
        if (value.isNumber() && !Double.isFinite(value.doubleValue())) return StringNode.valueOf(value.asString());
        return value;
    }

    /// PostgreSQL keeps neither the character zero nor half a surrogate pair; both become the replacement character.
    static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) return replaced(text);
        }
        return text;
    }

    private static String replaced(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// The domains that an account's trait names: a list, a text with separators, or the host of a website.
    static List<String> domains(String key, JsonNode value) {
        var domains = new ArrayList<String>();
        switch (key) {
            case "domain", "domains", "website" -> {
                if (value.isArray()) value.forEach(item -> addDomains(item.asString(""), domains));
                else addDomains(value.asString(""), domains);
            }
            default -> {}
        }
        return domains;
    }

    private static void addDomains(String text, List<String> to) {
        for (var part : text.split("[|,;\\s]+")) {
            var domain = part.toLowerCase(Locale.ROOT)
                    .replaceFirst("^[a-z]+://", "")
                    .replaceFirst("[/:?#].*$", "")
                    .replaceFirst("^www\\.", "");
            if (domain.contains(".")) to.add(domain);
        }
    }
}
