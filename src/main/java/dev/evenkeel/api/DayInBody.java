package dev.evenkeel.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// A day in a body, written as 2026-03-31 and in reach like one in an address; empty is none.
final class DayInBody extends StdScalarDeserializer<LocalDate> {
    private static final DayInReach DAYS = new DayInReach();

    DayInBody() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING)
            return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
        var text = parser.getString();
        try {
            return text.isBlank() ? null : DAYS.convert(text);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a day");
        }
    }
}
