package dev.evenkeel.intake.calls;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads the body of a request in one pass. Objects whose content is nobody's business here are skipped and kept as
/// bytes.
public final class DeliveryParser {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;
    private final CallParser callParser;
    private final List<Call> calls = new ArrayList<>();
    private boolean batchGiven;

    private DeliveryParser(JsonParser json) {
        this.json = json;
        this.callParser = new CallParser(json);
    }

    /// Reads a body.
    ///
    /// @param kind what the path says the only call is; null for a batch
    /// @throws Refused if it is not UTF-8, not JSON, not an object, without what its path demands, or too large
    public static Delivery parse(Body body, @Nullable EventKind kind) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), body.bytes, 0, body.bytes.length)) {
            if (json.nextToken() != JsonToken.START_OBJECT)
                throw new Refused("body", "It is not a JSON object", "Send one JSON object");
            var parser = new DeliveryParser(json);
            var delivery = kind == null ? parser.batch(body) : parser.single(body, kind);
            if (json.nextToken() != null)
                throw new Refused(place(json), "Something follows the JSON object", "Send one JSON object");
            return delivery;
        } catch (JacksonException e) {
            throw notJson(e);
        }
    }

    private Delivery single(Body body, EventKind kind) {
        var call = callParser.parse(0, "");
        return new Delivery(body, kind, call.writeKey, null, null, List.of(call));
    }

    private Delivery batch(Body body) {
        var envelope = new Call(0, "");
        for (String name; (name = json.nextName()) != null; ) {
            if (name.equals("batch")) items();
            else callParser.field(envelope, name);
        }
        if (!batchGiven) throw new Refused("batch", "It is missing", "Send the events as the array named batch");
        if (!envelope.problems().isEmpty()) throw new Refused(envelope.problems());
        refuseUnreadable(envelope.sentAt);
        if (envelope.context != null && body.unstorable(envelope.context.slice()))
            throw new Refused("context", Escapes.WHAT, Escapes.REMEDY);
        return new Delivery(body, null, envelope.writeKey, envelope.sentAt, envelope.context, calls);
    }

    private void items() {
        batchGiven = true;
        calls.clear();
        if (json.nextToken() != JsonToken.START_ARRAY)
            throw new Refused("batch", "It is not an array", "Send the events as the array named batch");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (calls.size() == Limits.EVENTS)
                throw new Refused(
                        "batch", "It holds more than " + Limits.EVENTS + " events", "Send them in several requests");
            calls.add(callParser.parse(calls.size(), "batch[" + calls.size() + "]."));
        }
    }

    private static void refuseUnreadable(@Nullable String sentAt) {
        if (sentAt != null && Timestamps.parse(sentAt) == null)
            throw new Refused("sentAt", Timestamps.WHAT, Timestamps.REMEDY);
    }

    private static Refused notJson(JacksonException e) {
        var location = e.getLocation();
        var place =
                location == null ? "body" : "body line " + location.getLineNr() + ", column " + location.getColumnNr();
        return new Refused(
                place, "It is not valid JSON: " + e.getOriginalMessage(), "Send one JSON object, encoded in UTF-8");
    }

    private static String place(JsonParser json) {
        var location = json.currentTokenLocation();
        return "body line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
