package dev.evenkeel.intake.calls;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Takes apart and puts together JSON objects whose values stay text.
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// Both objects as one. Where both have a member, that of the second wins; two objects are merged, one level down.
    static String merge(String first, String second) {
        var members = members(first);
        members(second).forEach((name, value) -> members.merge(name, value, Json::mergeMembers));
        return object(members);
    }

    /// The object with one more member, unless it has one of that name.
    static String with(String object, String name, String text) {
        var members = members(object);
        members.putIfAbsent(name, quoted(text));
        return object(members);
    }

    private static String mergeMembers(String first, String second) {
        if (!first.startsWith("{") || !second.startsWith("{")) return second;
        var members = members(first);
        members.putAll(members(second));
        return object(members);
    }

    private static Map<String, String> members(String object) {
        var members = new LinkedHashMap<String, String>();
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), object)) {
            json.nextToken();
            for (@Nullable String name; (name = json.nextName()) != null; ) {
                var token = json.nextToken();
                int from = (int) json.currentTokenLocation().getCharOffset();
                if (token == JsonToken.VALUE_STRING) json.finishToken();
                json.skipChildren();
                members.put(name, object.substring(from, (int)
                        json.currentLocation().getCharOffset()));
            }
        }
        return members;
    }

    private static String object(Map<String, String> members) {
        var text = new StringBuilder("{");
        members.forEach((name, value) -> {
            if (text.length() > 1) text.append(',');
            text.append(quoted(name)).append(':').append(value.strip());
        });
        return text.append('}').toString();
    }

    static String quoted(String text) {
        var out = new StringWriter();
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeString(text);
        }
        return out.toString();
    }
}
