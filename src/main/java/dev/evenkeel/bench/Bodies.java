package dev.evenkeel.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Requests made beforehand, so that making them takes no time while something is measured.
final class Bodies {
    private Bodies() {}

    static byte[] batch(Traffic traffic, int events) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var text = new StringBuilder(events * 640).append("{\"batch\":[");
        for (int i = 0; i < events; i++) text.append(i == 0 ? "" : ",").append(traffic.call(now));
        return request(text.append("],\"sentAt\":\"" + now + "\"}"));
    }

    /// One call that its account's score depends on.
    static byte[] probe(Traffic traffic, int account) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return request(new StringBuilder("{\"batch\":[")
                .append(traffic.call(now, Traffic.PROBED, account))
                .append("],\"sentAt\":\"" + now + "\"}"));
    }

    private static byte[] request(StringBuilder body) {
        var key = java.util.Base64.getEncoder().encodeToString((Traffic.KEY + ":").getBytes(StandardCharsets.US_ASCII));
        var head =
                "POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Basic "
                        + key + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }
}
