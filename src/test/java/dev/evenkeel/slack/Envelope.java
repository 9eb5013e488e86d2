package dev.evenkeel.slack;

import com.slack.api.app_backend.SlackSignature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What Slack sends, signed.
record Envelope(Map<String, List<String>> headers, String body) {
    static final String SECRET = "signing-secret-of-the-tests";

    static Envelope signed(String body, Instant at) {
        var seconds = Long.toString(at.getEpochSecond());
        var signature = new SlackSignature.Generator(SECRET).generate(seconds, body);
        return new Envelope(
                Map.of(
                        "x-slack-request-timestamp", List.of(seconds),
                        "x-slack-signature", List.of(signature),
                        "content-type", List.of("application/x-www-form-urlencoded")),
                body);
    }

    /// A slash command.
    static String command(String command, String text) {
        return "command=" + URLEncoder.encode(command, StandardCharsets.UTF_8) + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&token=t&team_id=T1&channel_id=C1&user_id=U1&api_app_id=A1&trigger_id=c1"
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F1";
    }

    /// A click on a button of a card.
    static String click(String trigger, String user, String action, String value, String words) {
        var payload = """
                {"type": "block_actions", "trigger_id": "%s", "user": {"id": "%s"}, "team": {"id": "T1"},
                 "channel": {"id": "C1", "name": "deal-desk"}, "token": "", "api_app_id": "A1",
                 "container": {"type": "message", "message_ts": "1700000000.000001", "channel_id": "C1"},
                 "state": {"values": {"words": {"desk_words": {"type": "plain_text_input", "value": %s}}}},
                 "actions": [{"action_id": "%s", "block_id": "b", "type": "button", "value": "%s", "action_ts": "1"}]}
                """.formatted(trigger, user, words.isEmpty() ? "null" : "\"" + words + "\"", action, value);
        return "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
    }
}
