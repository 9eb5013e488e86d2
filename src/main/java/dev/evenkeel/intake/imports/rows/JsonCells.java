package dev.evenkeel.intake.imports.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/// Turns the text of one JSON object into the cells of a row.
final class JsonCells {
    private static final JsonFactory JSON = new JsonFactory();

    private final Columns columns;

    JsonCells(Columns columns) {
        this.columns = columns;
    }

    @Nullable
    Object[] of(String text) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw new StreamReadException(json, "not an object");
            var found = new ArrayList<@Nullable Object>(columns.count());
            flatten(json, "", found);
            if (json.nextToken() != null) throw new StreamReadException(json, "more than one value");
            return found.toArray(new @Nullable Object[0]);
        }
    }

    private void flatten(JsonParser json, String prefix, List<@Nullable Object> found) {
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            var column = prefix + name;
            if (json.nextToken() == JsonToken.START_OBJECT) flatten(json, column + ".", found);
            else put(found, columns.placeOrAdd(column), value(json));
        }
    }

    private static void put(List<@Nullable Object> found, int place, @Nullable Object value) {
        while (found.size() <= place) found.add(null);
        found.set(place, value);
    }

    private static @Nullable Object value(JsonParser json) {
        return switch (Objects.requireNonNull(json.currentToken())) {
            case VALUE_STRING -> json.getString().isEmpty() ? null : json.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT ->
                json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? json.getDecimalValue()
                        : json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case START_ARRAY -> list(json);
            case START_OBJECT -> object(json);
            case VALUE_NULL -> null;
            default -> throw new StreamReadException(json, "a value was expected");
        };
    }

    private static List<@Nullable Object> list(JsonParser json) {
        var items = new ArrayList<@Nullable Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) items.add(value(json));
        return items;
    }

    private static Map<String, @Nullable Object> object(JsonParser json) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            fields.put(name, value(json));
        }
        return fields;
    }
}
