package dev.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.Delivery;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What leaves the server, over HTTP.
class OutgoingApiTest {
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
    void listsWhatFailedWithItsReasonAndReplaysIt() {
        var outbox = server.bean(Outbox.class);
        outbox.carry("pigeon", message -> new Delivery.Dead("the pigeon is tired"));
        outbox.put("pigeon", "p-1", "hello");
        outbox.sweep();
        var failed = server.get("/api/v1/outgoing").json();
        assertThat(failed.path("failed").asInt()).isEqualTo(1);
        var item = failed.path("items").path(0);
        assertThat(item.path("reason").asString()).isEqualTo("the pigeon is tired");
        assertThat(item.path("attempts").path(0).path("outcome").asString()).isEqualTo("dead");
        var replayed = server.post(
                "/api/v1/outgoing/replay",
                "{\"ids\": [%d]}".formatted(item.path("id").asLong()));
        assertThat(replayed.json().path("replayed").asInt()).isEqualTo(1);
        assertThat(server.get("/api/v1/outgoing?state=waiting").json().path("items"))
                .hasSize(1);
        assertThat(server.get("/api/v1/outgoing?state=lost").status()).isEqualTo(422);
        assertThat(server.post("/api/v1/outgoing/replay", "{}").status()).isEqualTo(422);
    }

    @Test
    void isForAdministratorsOnly() {
        var key = server.post("/api/v1/keys", "{\"name\": \"reader\", \"scopes\": [\"read\", \"write\"]}")
                .json()
                .path("key")
                .asString();
        assertThat(key).isNotEmpty();
        assertThat(server.send("GET", "/api/v1/outgoing", "", "", "Bearer " + key)
                        .status())
                .isEqualTo(403);
    }
}
