package dev.evenkeel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The one address that Slack sends to, on a whole server.
class SlackServerTest {
    private static int post(TestServer server, Envelope envelope) throws IOException, InterruptedException {
        return answer(server, envelope).statusCode();
    }

    private static HttpResponse<String> answer(TestServer server, Envelope envelope)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address() + "/slack/events"))
                .POST(BodyPublishers.ofString(envelope.body()));
        envelope.headers().forEach((name, values) -> request.header(name, values.getFirst()));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
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

    private static String asked(TestServer server, String command, String text)
            throws IOException, InterruptedException {
        var answer = answer(server, Envelope.signed(Envelope.command(command, text), Instant.now()));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void answersWhatCanBePromisedAndSold() throws Exception {
        try (var slack = new SlackStandIn();
                var server = TestServer.start(Map.of(
                        "EVENKEEL_SLACK_BOT_TOKEN", SlackStandIn.TOKEN,
                        "EVENKEEL_SLACK_SIGNING_SECRET", Envelope.SECRET,
                        "EVENKEEL_SLACK_API", slack.api()))) {
            apply(server, "single-sign-on", "title: Single sign-on\nstage: available\nlimits: [SAML only]\n");
            apply(server, "teleport", "title: Teleport\nstage: never\nreason: Physics\n");
            var nextYear = LocalDate.now(ZoneOffset.UTC).plusYears(1);
            assertThat(asked(server, "/can-we", "sso by " + nextYear)).contains("Single sign-on: yes", "SAML only");
            assertThat(asked(server, "/can-we", "teleport by " + nextYear)).contains("Teleport: no", "Physics");
            assertThat(asked(server, "/can-we", "")).contains("It is empty");
            assertThat(asked(server, "/sell", "")).contains("Single sign-on", "Never", "Teleport");
            assertThat(asked(server, "/sell", "pirates")).contains("No segment is called");
            assertThat(slack.calls).isEmpty();
        }
    }

    private static void apply(TestServer server, String name, String yaml) {
        var text = "kind: capability\nname: " + name + "\n" + yaml;
        var path = "/api/v1/catalogue/capabilities/" + name;
        assertThat(server.send("PUT", path, text, "application/yaml", "Bearer " + TestServer.API_KEY)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isNotThereWithoutAToken() throws Exception {
        var body = Envelope.click("t1", "U1", "desk_open", "", "");
        assertThat(post(TestServer.shared(), Envelope.signed(body, Instant.now())))
                .isNotEqualTo(200);
    }
}
