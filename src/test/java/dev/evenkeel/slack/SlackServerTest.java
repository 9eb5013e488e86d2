package dev.evenkeel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.Outbox;
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
    void tellsASlipToItsSellersThemselvesOrInTheChannelAndToWebhooks() throws Exception {
        try (var slack = new SlackStandIn();
                var server = TestServer.start(Map.of(
                        "EVENKEEL_SLACK_BOT_TOKEN",
                        SlackStandIn.TOKEN,
                        "EVENKEEL_SLACK_SIGNING_SECRET",
                        Envelope.SECRET,
                        "EVENKEEL_SLACK_API",
                        slack.api(),
                        "EVENKEEL_SLACK_NOTICES",
                        "#promises",
                        "EVENKEEL_ADDRESS",
                        "https://keel.example/"))) {
            slack.emails.put("UDANA", "dana@harbour.example");
            server.track("/v1/group", "{\"userId\": \"u\", \"groupId\": \"acme\"}");
            apply(server, "single-sign-on", "title: Single sign-on\nstage: available\n");
            server.post("/api/v1/webhooks", "{\"url\": \"https://hooks.invalid/\", \"types\": [\"promise.slipped\"]}");
            var promised = promise(server, "dana@harbour.example");
            promise(server, "nils");
            var step = "{\"what\": \"moved\", \"day\": \"%s\", \"cause\": \"capacity\"}"
                    .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(60));
            var moved = server.post("/api/v1/promises/" + promised + "/steps", step);
            assertThat(moved.status()).as(moved.text()).isLessThan(300);
            var patience = Instant.now().plusSeconds(60);
            while (slack.calls("chat.postMessage").size() < 2 && Instant.now().isBefore(patience))
                server.bean(Outbox.class).sweep();
            var told = slack.calls("chat.postMessage");
            assertThat(told)
                    .extracting(call -> call.parameter("channel"))
                    .containsExactlyInAnyOrder("UDANA", "#promises");
            assertThat(told)
                    .allSatisfy(call -> assertThat(call.parameter("blocks"))
                            .contains("Single sign-on for acme moves to", "https://keel.example/promises/" + promised));
            assertThat(told.stream().filter(call -> call.parameter("channel").equals("#promises")))
                    .allSatisfy(call -> assertThat(call.parameter("blocks")).contains("*nils*: "));
            assertThat(server.get("/api/v1/promises/notices?to=nils").text()).contains("moves to");
            var outgoing = server.get("/api/v1/outgoing?state=waiting").text();
            assertThat(outgoing).contains("promise_notice_1", "promise_notice_2");
        }
    }

    private static long promise(TestServer server, String seller) {
        var body = "{\"what\": \"single-sign-on\", \"account\": \"acme\", \"due\": \"%s\", \"seller\": \"%s\"}"
                .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(30), seller);
        var made = server.post("/api/v1/promises", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("id").asLong();
    }

    @Test
    void isNotThereWithoutAToken() throws Exception {
        var body = Envelope.click("t1", "U1", "desk_open", "", "");
        assertThat(post(TestServer.shared(), Envelope.signed(body, Instant.now())))
                .isNotEqualTo(200);
    }
}
