package dev.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Endpoints of other programs, over HTTP.
class WebhooksApiTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void makesAnEndpointTellsItsSecretOnceAndSwitchesItOff() {
        var made = server.post(
                "/api/v1/webhooks",
                "{\"url\": \"https://hooks.example.org/keel\", \"types\": [\"desk.request.ruled\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("secret").asString()).startsWith("whsec_");
        long id = made.json().path("endpoint").path("id").asLong();
        assertThat(server.post("/api/v1/webhooks/" + id + "/off", "").status()).isEqualTo(204);
        var listed = server.get("/api/v1/webhooks");
        assertThat(listed.text()).doesNotContain("whsec_");
        assertThat(listed.json().path("items").path(0).path("working").asBoolean())
                .isFalse();
        assertThat(listed.json().path("types")).isNotEmpty();
    }

    @Test
    void refusesWhatCannotBeSentTo() {
        assertThat(server.post("/api/v1/webhooks", "{\"url\": \"http://plain.example.org/\"}")
                        .status())
                .isEqualTo(422);
        assertThat(server.post("/api/v1/webhooks", "{}").status()).isEqualTo(422);
    }
}
