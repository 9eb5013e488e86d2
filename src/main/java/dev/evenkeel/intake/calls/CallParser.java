package dev.evenkeel.intake.calls;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one call at the parser's place. A field of the wrong type is a problem of that call alone.
final class CallParser {
    private final JsonParser json;

    CallParser(JsonParser json) {
        this.json = json;
    }

    /// Reads the value that the parser stands on.
    Call parse(int index, String place) {
        var call = new Call(index, place);
        int from = start();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            for (String name; (name = json.nextName()) != null; ) field(call, name);
        } else {
            call.object = false;
            call.problem("", "The event is not a JSON object", "Send each event as an object");
            json.skipChildren();
            json.finishToken();
        }
        call.raw = new Slice(from, end());
        return call;
    }

    void field(Call call, String name) {
        switch (name) {
            case "type" -> call.type = text(call, name);
            case "messageId" -> call.messageId = text(call, name);
            case "userId" -> call.userId = text(call, name);
            case "anonymousId" -> call.anonymousId = text(call, name);
            case "groupId" -> call.groupId = text(call, name);
            case "previousId" -> call.previousId = text(call, name);
            case "event" -> call.event = text(call, name);
            case "name" -> call.name = text(call, name);
            case "category" -> call.category = text(call, name);
            case "timestamp" -> call.timestamp = text(call, name);
            case "originalTimestamp" -> call.originalTimestamp = text(call, name);
            case "sentAt" -> call.sentAt = text(call, name);
            case "writeKey" -> call.writeKey = text(call, name);
            case "properties" -> call.properties = object(call, name);
            case "traits" -> call.traits = object(call, name);
            case "context" -> call.context = context(call);
            default -> skip();
        }
    }

    /// A text; a number counts as the text that it is written as.
    private @Nullable String text(Call call, String name) {
        return switch (json.nextToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getString();
            case VALUE_NULL -> null;
            default -> {
                json.skipChildren();
                call.problem(name, "It is neither a text nor a number", "Send it as a text");
                yield null;
            }
        };
    }

    private @Nullable Slice object(Call call, String name) {
        var token = json.nextToken();
        if (token == JsonToken.START_OBJECT) {
            int from = start();
            json.skipChildren();
            return new Slice(from, end());
        }
        if (token != JsonToken.VALUE_NULL) {
            json.skipChildren();
            call.problem(name, "It is not an object", "Send it as a JSON object, or leave it out");
        }
        return null;
    }

    private @Nullable Context context(Call call) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                json.skipChildren();
                call.problem("context", "It is not an object", "Send it as a JSON object, or leave it out");
            }
            return null;
        }
        int from = start();
        String groupId = null;
        String userAgent = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "groupId" -> groupId = text(call, "context.groupId");
                case "userAgent" -> userAgent = text(call, "context.userAgent");
                default -> skip();
            }
        }
        return new Context(new Slice(from, end()), groupId, userAgent);
    }

    private void skip() {
        json.nextToken();
        json.skipChildren();
    }

    private int start() {
        return (int) json.currentTokenLocation().getByteOffset();
    }

    private int end() {
        return (int) json.currentLocation().getByteOffset();
    }
}
