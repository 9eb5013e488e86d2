package dev.evenkeel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The one address that Slack sends to, on a whole server.
class SlackServerTest {
    private static int post(TestServer server, Envelope envelope) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address() + "/slack/events"))
                .POST(BodyPublishers.ofString(envelope.body()));
        envelope.headers().forEach((name, values) -> request.header(name, values.getFirst()));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void takesInWhatIsSignedAndNothingElse() throws Exception {
        try (var slack = new SlackStandIn();
                var server = TestServer.start(Map.of(
                        "EVENKEEL_SLACK_BOT_TOKEN", SlackStandIn.TOKEN,
                        "EVENKEEL_SLACK_SIGNING_SECRET", Envelope.SECRET,
                        "EVENKEEL_SLACK_API", slack.api()))) {
            var body = Envelope.click("t1", "U1", "desk_open", "", "");
            assertThat(post(server, Envelope.signed(body, Instant.now()))).isEqualTo(200);
            assertThat(post(server, Envelope.signed(body, Instant.now().minusSeconds(400))))
                    .isEqualTo(401);
            assertThat(post(server, new Envelope(Map.of(), body))).isEqualTo(401);
        }
    }

    @Test
    void isNotThereWithoutAToken() throws Exception {
        var body = Envelope.click("t1", "U1", "desk_open", "", "");
        assertThat(post(TestServer.shared(), Envelope.signed(body, Instant.now())))
                .isNotEqualTo(200);
    }
}
