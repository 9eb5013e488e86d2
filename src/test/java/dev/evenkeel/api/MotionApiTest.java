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
        assertThat(fit.path("segments").isArray()).isTrue();
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
        assertThat(customers.path("largest").path(0).path("promised_hours").asInt())
                .isZero();
        var noted = server.post("/api/v1/motion/switching", """
                {"account": "acme", "incumbent": "Paper", "hours": 8, "missing": ["Old shifts"]}""");
        assertThat(noted.status()).as(noted.text()).isEqualTo(201);
        assertThat(noted.json().path("missing").path(0).path("what").asString()).isEqualTo("Old shifts");
        var wrong = server.post("/api/v1/motion/switching", "{\"hours\": -1}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("problems")).hasSize(3);
    }

    @Test
    void findsWhoNeedsAPersonAndWhetherTheSignsWereRight() throws Exception {
        for (var key : java.util.List.of("anchor", "buoy", "cleat")) {
            server.track(
                    "/v1/group",
                    "{\"userId\": \"u-%s\", \"groupId\": \"%s\", \"traits\": {\"employees\": 300, \"owner\": \"Dana\"}}"
                            .formatted(key, key));
            event(key, "track", "Limit Reached");
            event(key, "page", "Security");
            event(key, "page", "Security");
        }
        event("buoy", "track", "Call Held");
        event("cleat", "track", "Integration Connected");
        apply("motion/motion.yaml");
        server.settle();
        var contact = server.get("/api/v1/motion/contact").json();
        assertThat(contact.path("waiting").findValuesAsString("account")).containsExactly("anchor");
        var anchor = contact.path("waiting").path(0);
        assertThat(anchor.path("points").asDouble()).isEqualTo(75);
        assertThat(anchor.path("why").findValuesAsString("sign"))
                .containsExactly("Asks how safe it is", "Came to a limit", "Large");
        assertThat(contact.path("needing").path("accounts").asInt()).isEqualTo(1);
        assertThat(contact.path("needing").path("touched").asInt()).isZero();
        assertThat(server.get("/api/v1/motion/contact?as_of=2020-01-01").status())
                .isEqualTo(404);
    }

    private static void event(String account, String sort, String name) {
        var key = sort.equals("page") ? "name" : "event";
        server.track(
                "/v1/" + sort,
                "{\"userId\": \"u-%s\", \"context\": {\"groupId\": \"%s\"}, \"%s\": \"%s\"}"
                        .formatted(account, account, key, name));
    }

    @Test
    void tellsHowTheHoursAreSharedOut() throws Exception {
        apply("capacity/allocation.yaml");
        var allocation = server.get("/api/v1/capacity/allocation").json();
        assertThat(allocation.path("months")).hasSize(6);
        assertThat(allocation.path("horizons")).hasSize(4);
    }
}
