package dev.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// How the company sells, over HTTP; with Harbourline's own documents.
class MotionApiTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.track(
                "/v1/group",
                "{\"userId\": \"u\", \"groupId\": \"acme\", \"traits\": {\"mrr\": 1000, \"signup_source\": \"invite\"}}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void apply(String example) throws Exception {
        var text = Files.readString(Path.of("examples/harbourline", example));
        var file = Map.of("file", example, "text", text);
        var body = JsonMapper.builder().build().writeValueAsString(Map.of("files", java.util.List.of(file)));
        var applied = server.post("/api/v1/definitions/apply", body);
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
    }

    @Test
    void saysWhichSignsHoldAndWhichAreNotKnown() throws Exception {
        assertThat(server.get("/api/v1/motion/fit").status()).isEqualTo(404);
        apply("motion/motion.yaml");
        var fit = server.get("/api/v1/motion/fit").json();
        assertThat(fit.path("measured").path("self_serve_share").asDouble()).isEqualTo(100);
        assertThat(fit.path("measured").path("in_product_share").asDouble()).isEqualTo(100);
        assertThat(fit.path("signs").path(0).path("holds").isNull()).isTrue();
        assertThat(fit.path("product_signs").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(server.get("/api/v1/motion/fit?as_of=2020-01-01").status()).isEqualTo(404);
    }

    @Test
    void tellsDealsCustomersAndWhatSwitchingCosts() {
        assertThat(server.get("/api/v1/motion/deals")
                        .json()
                        .path("won")
                        .path("deals")
                        .asInt())
                .isZero();
        var customers = server.get("/api/v1/motion/customers").json();
        assertThat(customers.path("revenue").asInt()).isEqualTo(12_000);
        assertThat(customers.path("largest").path(0).path("left").asInt()).isZero();
        var noted = server.post("/api/v1/motion/switching", """
                {"account": "acme", "incumbent": "Paper", "hours": 8, "missing": ["Old shifts"]}""");
        assertThat(noted.status()).as(noted.text()).isEqualTo(201);
        assertThat(noted.json().path("missing").path(0).path("what").asString()).isEqualTo("Old shifts");
        var wrong = server.post("/api/v1/motion/switching", "{\"hours\": -1}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("problems")).hasSize(3);
    }

    @Test
    void tellsHowTheHoursAreSharedOut() throws Exception {
        apply("capacity/allocation.yaml");
        var allocation = server.get("/api/v1/capacity/allocation").json();
        assertThat(allocation.path("months")).hasSize(6);
        assertThat(allocation.path("horizons")).hasSize(4);
    }
}
