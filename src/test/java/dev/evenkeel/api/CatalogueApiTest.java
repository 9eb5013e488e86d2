package dev.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.evenkeel.testing.TestServer;
import dev.evenkeel.testing.TestServer.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The catalogue over HTTP: its texts, its days, what a deal needs, and what a tracker says.
class CatalogueApiTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String SWAPS = "/api/v1/catalogue/capabilities/shift-swaps";
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.track("/v1/group", "{\"userId\": \"u\", \"groupId\": \"acme\", \"traits\": {\"name\": \"Acme\"}}");
        server.track(
                "/v1/track", "{\"userId\": \"u\", \"event\": \"Shift Swapped\", \"context\": {\"groupId\": \"acme\"}}");
        assertThat(put(SWAPS, text("limited", TODAY.minusDays(30))).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer put(String path, String text) {
        return server.send("PUT", path, text, "application/yaml", "Bearer " + TestServer.API_KEY);
    }

    private static String text(String stage, LocalDate from) {
        return """
                kind: capability
                name: shift-swaps
                title: Shift swaps
                stage: %s
                from: %s
                limits: [Within one location]
                proof: {event: Shift Swapped}
                limitations: [{title: Loses Tuesdays, severity: major, say: Ask us about Tuesdays}]
                """.formatted(stage, from);
    }

    @Test
    void aCapabilityIsAsItsVersionOfTheDaySays() {
        var before = server.get(SWAPS).json();
        int version = before.path("version").asInt();
        assertThat(put(SWAPS, text("available", TODAY)).json().path("version").asInt())
                .isEqualTo(version + 1);
        assertThat(server.get(SWAPS).json().path("stage").asString()).isEqualTo("available");
        var yesterday = server.get(SWAPS + "?as_of=" + TODAY.minusDays(1)).json();
        assertThat(yesterday.path("stage").asString()).isEqualTo("limited");
        assertThat(server.get(SWAPS + "?as_of=" + TODAY.minusDays(60)).status()).isEqualTo(404);
        assertThat(server.get(SWAPS + "?as_of=" + TODAY.plusDays(1)).status()).isEqualTo(422);
        assertThat(server.get(SWAPS + "/versions").json()).hasSize(version + 1);
        assertThat(server.get(SWAPS + "/versions/" + version).text()).contains("stage: limited");
        put(SWAPS, text("limited", TODAY));
    }

    @Test
    void theListSaysWhoUsesWhatAndIsChosenFrom() {
        var all = server.get("/api/v1/catalogue/capabilities").json();
        var swaps = all.path("items")
                .valueStream()
                .filter(one -> one.path("key").asString().equals("shift-swaps"))
                .findFirst()
                .orElseThrow();
        assertThat(swaps.path("usage").path("using").asInt()).isEqualTo(1);
        assertThat(swaps.path("usage").path("times").asInt()).isEqualTo(1);
        assertThat(server.get("/api/v1/catalogue/capabilities?stage=never")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(server.get("/api/v1/catalogue/capabilities?q=swap")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aTextWithMistakesIsRefusedWithTheirPlaces() {
        var wrong = put(SWAPS, text("availble", TODAY).replace("severity: major", "severity: awful"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("problems")).hasSize(2);
        assertThat(wrong.json().path("problems").path(0).path("line").asInt()).isEqualTo(4);
        var other = put("/api/v1/catalogue/capabilities/other", text("available", TODAY));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Make both the same");
        assertThat(server.get("/api/v1/catalogue/capabilities/other").status()).isEqualTo(404);
    }

    @Test
    void takesACapabilityOutAndKeepsItsVersions() {
        var path = "/api/v1/catalogue/capabilities/old-chat";
        put(path, "kind: capability\nname: old-chat\ntitle: Chat\nstage: available\n");
        assertThat(server.delete(path).status()).isEqualTo(204);
        assertThat(server.get(path).status()).isEqualTo(404);
        assertThat(server.get(path + "/versions").json()).hasSize(2);
        assertThat(server.delete("/api/v1/catalogue/capabilities/nothing").status())
                .isEqualTo(404);
    }

    @Test
    void weighsWhatADealNeedsAndFillsInTheSheet() {
        var weighed = server.post("/api/v1/fits/weigh", """
                {"needs": [{"asked": "Swap", "capability": "shift-swaps", "weight": 3},
                           {"asked": "Fly", "capability": "", "must_have": true}]}""").json();
        assertThat(weighed.path("fit").asDouble()).isCloseTo(3 * 0.6 / 4, within(1e-9));
        assertThat(weighed.path("missing").path(0).asString()).isEqualTo("Fly");
        var refused =
                server.post("/api/v1/fits/weigh", "{\"needs\": [{\"weight\": -1}, {\"asked\": \"x\", \"weight\": 0}]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems")).hasSize(2);
        var sheet = server.post("/api/v1/fits", "{\"name\": \"Acme\", \"text\": \"Shift swaps\\nFlying\\n\"}");
        assertThat(sheet.status()).as(sheet.text()).isEqualTo(200);
        long id = sheet.json().path("id").asLong();
        var matched = server.send(
                "PUT",
                "/api/v1/fits/" + id + "/lines/2",
                "{\"capability\": \"\"}",
                "application/json",
                "Bearer " + TestServer.API_KEY);
        assertThat(matched.status()).as(matched.text()).isEqualTo(200);
        var csv = server.get("/api/v1/fits/" + id + "/sheet.csv").text();
        assertThat(csv).contains("Ask us about Tuesdays").doesNotContain("Loses Tuesdays");
    }

    @Test
    void guessesAMappingAndTakesATrackersRowsInOnce() {
        var rows = "key,summary,status\nT-1,Night mode,Done\nT-2,,Done\n";
        var guess = server.send(
                "POST", "/api/v1/catalogue/imports/guess", rows, "text/csv", "Bearer " + TestServer.API_KEY);
        assertThat(guess.status()).as(guess.text()).isEqualTo(200);
        assertThat(guess.text()).contains("kind: ");
        var unknown = server.send(
                "POST", "/api/v1/catalogue/imports?mapping=none", rows, "text/csv", "Bearer " + TestServer.API_KEY);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("There is no mapping none");
        assertThat(server.get("/api/v1/catalogue/imports/999").status()).isEqualTo(404);
    }
}
