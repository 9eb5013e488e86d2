package dev.evenkeel.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/// Words as PostgreSQL can keep them: without the character 0, which no text of people holds.
final class PlainText extends StringDeserializer {
    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        if (text != null && text.indexOf('\0') >= 0)
            return context.reportInputMismatch(String.class, "the character 0 cannot be kept");
        return text;
    }
}
