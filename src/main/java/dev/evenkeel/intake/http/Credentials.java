package dev.evenkeel.intake.http;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.intake.WriteKeys;
import dev.evenkeel.intake.calls.Delivery;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Who sends: by the user name of HTTP Basic, or by `writeKey` in the body where there is no such header.
final class Credentials {
    private static final String BASIC = "Basic ";
    private static final String REMEDY =
            "Send a write key of this server as the user name of HTTP Basic, with an empty password, or as writeKey";

    private final WriteKeys keys;

    Credentials(WriteKeys keys) {
        this.keys = keys;
    }

    /// The source that the header names; empty if there is no header.
    Optional<String> fromHeader(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null) return Optional.empty();
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
            throw new Unauthorised(new Problem("Authorization", "It is not HTTP Basic", REMEDY));
        var source = keys.source(userName(header.substring(BASIC.length())));
        if (source.isEmpty()) throw unknown("Authorization");
        return source;
    }

    String fromBody(Delivery delivery) {
        var key = delivery.writeKey();
        if (key == null) throw new Unauthorised(new Problem("Authorization", "There is no write key", REMEDY));
        return keys.source(key).orElseThrow(() -> unknown("writeKey"));
    }

    private static String userName(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? pair : pair.substring(0, colon);
        } catch (IllegalArgumentException notBase64) {
            throw new Unauthorised(new Problem("Authorization", "It is not valid base64", REMEDY));
        }
    }

    private static Unauthorised unknown(String where) {
        return new Unauthorised(new Problem(where, "The write key is unknown or was revoked", REMEDY));
    }
}
