package dev.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestServer;
import dev.evenkeel.testing.TestServer.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From the question to the kept promise over HTTP.
class PromisesApiTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate BY = TODAY.plusWeeks(8);
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        server.track("/v1/group", "{\"userId\": \"u\", \"groupId\": \"acme\", \"traits\": {\"name\": \"Acme\"}}");
        assertThat(yaml("/api/v1/capacity/plan", """
                        kind: capacity
                        skills: [{key: delivery, name: Delivery}]
                        teams: [{key: core, name: Core}]
                        staff: [{key: ada, name: Ada, team: core, skill: delivery, people: 1, hours: 40, from: 2020-01-01}]
                        services: [{key: onboarding, name: Onboarding, hours: {delivery: 20}}]
                        """).status()).isEqualTo(200);
        assertThat(yaml(
                                "/api/v1/catalogue/capabilities/single-sign-on",
                                "kind: capability\nname: single-sign-on\ntitle: Single sign-on\nstage: available\n")
                        .status())
                .isEqualTo(200);
        assertThat(yaml(
                                "/api/v1/catalogue/capabilities/teleport",
                                "kind: capability\nname: teleport\ntitle: Teleport\nstage: never\nreason: Physics\n")
                        .status())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer yaml(String path, String text) {
        return server.send("PUT", path, text, "application/yaml", "Bearer " + TestServer.API_KEY);
    }

    @Test
    void answersALineAndItsParts() {
        var line = server.get("/api/v1/can-we?q=can%20we%20sso%20for%20acme%20by%20" + BY);
        assertThat(line.status()).as(line.text()).isEqualTo(200);
        assertThat(line.json().path("verdict").asString()).isEqualTo("yes");
        assertThat(line.json().path("account").asString()).isEqualTo("acme");
        var parts = server.get("/api/v1/can-we?what=onboarding&pieces=3&by=" + BY);
        assertThat(parts.json().path("capacity").path("binding").asString()).isEqualTo("delivery");
        assertThat(parts.json().path("dates").path("p85").asString()).isNotEmpty();
        var never = server.get("/api/v1/can-we?q=teleport").json();
        assertThat(never.path("verdict").asString()).isEqualTo("no");
        assertThat(never.path("because").asString()).contains("Physics");
        var wrong = server.get("/api/v1/can-we?q=flying%20by%20smarch");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("flying").contains("smarch");
        assertThat(server.get("/api/v1/can-we").status()).isEqualTo(422);
        assertThat(server.get("/api/v1/can-we?what=onboarding&pieces=-1").status())
                .isEqualTo(422);
    }

    @Test
    void reservesPromisesMovesAndKeeps() {
        var held = server.post(
                "/api/v1/can-we/reservations", "{\"q\": \"2 onboardings for acme by " + BY + "\", \"hold_hours\": 24}");
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        var made = server.post(
                "/api/v1/promises", """
                {"reference": "crm-1", "account": "acme", "what": "onboarding", "pieces": 2, "due": "%s", "chance": 0.9,
                 "words": "All on board", "value": 48000, "seller": "dana", "reservation": "%s"}""".formatted(BY, held.json().path("id").asString()));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        long id = made.json().path("id").asLong();
        assertThat(server.get("/api/v1/capacity/reservations/"
                                + held.json().path("id").asString())
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("confirmed");
        var steps = "/api/v1/promises/" + id + "/steps";
        assertThat(server.post(steps, "{\"what\": \"moved\"}").text()).contains("new date is missing");
        assertThat(server.post(steps, "{\"what\": \"flown\"}").status()).isEqualTo(422);
        assertThat(server.post(steps, "{\"what\": \"broken\"}").text()).contains("timing, communication");
        var moved = server.post(
                steps, "{\"what\": \"moved\", \"day\": \"%s\", \"cause\": \"scope\"}".formatted(BY.plusDays(7)));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().path("first_due").asString()).isEqualTo(BY.toString());
        assertThat(moved.json().path("due").asString()).isEqualTo(BY.plusDays(7).toString());
        assertThat(server.get("/api/v1/promises/notices?to=dana").text()).contains("moves to");
        var kept = server.post(steps, "{\"what\": \"kept\", \"by\": \"ines\"}");
        assertThat(kept.json().path("outcome").asString()).isEqualTo("met");
        assertThat(kept.json().path("steps").path(1).path("by").asString()).isEqualTo("ines");
        assertThat(server.get("/api/v1/promises?state=kept&seller=dana")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        var reliability = server.get("/api/v1/promises/reliability").json().path("all");
        assertThat(reliability.path("kept").path("rate").asDouble()).isEqualTo(1);
        assertThat(reliability.path("brier").asDouble()).isBetween(0.0099, 0.0101);
        assertThat(server.get("/api/v1/promises/99999").status()).isEqualTo(404);
        assertThat(server.get("/api/v1/promises?as_of=" + TODAY.minusDays(1))
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void tellsContradictionsAndReconciles() {
        var wrong =
                server.post("/api/v1/promises", "{\"what\": \"\", \"account\": \"nobody\", \"due\": \"2020-01-01\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("No account has the key nobody").contains("in the past");
        assertThat(server.post("/api/v1/promises", "{\"what\": \"teleport\"}").text())
                .contains("account")
                .contains("due");
        var never = server.post(
                "/api/v1/promises", "{\"what\": \"teleport\", \"account\": \"acme\", \"due\": \"%s\"}".formatted(BY));
        assertThat(never.json().path("contradictions").path(0).path("kind").asString())
                .isEqualTo("never");
        assertThat(server.get("/api/v1/promises?contradictory=true")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        var claims = server.send(
                "PUT",
                "/api/v1/promises/claims",
                "place,capability\nHome,teleport\n",
                "text/csv",
                "Bearer " + TestServer.API_KEY);
        assertThat(claims.json().path("claims").asInt()).isEqualTo(1);
        var found = server.get("/api/v1/promises/reconciliation").json();
        assertThat(found.path("sold_not_in_catalogue").path(0).path("key").asString())
                .isEqualTo("teleport");
        assertThat(found.path("claimed_not_in_catalogue").path(0).path("key").asString())
                .isEqualTo("teleport");
        assertThat(server.get("/api/v1/promises/timing-gap")
                        .json()
                        .path("without_day")
                        .size())
                .isEqualTo(1);
        server.post("/api/v1/promises/" + never.json().path("id").asLong() + "/steps", "{\"what\": \"withdrawn\"}");
    }

    @Test
    void signsTheSheetOfTheDay() {
        var sheet = server.get("/api/v1/sell-today").json();
        assertThat(sheet.path("standing").asString()).isEqualTo("unsigned");
        assertThat(sheet.path("confident").path(0).path("key").asString()).isEqualTo("single-sign-on");
        assertThat(sheet.path("never").path(0).path("because").asString()).isEqualTo("Physics");
        assertThat(sheet.path("left").path(0).path("by").path(0).path("pieces").asLong())
                .isPositive();
        var signed = server.post("/api/v1/sell-today/signatures", "{\"by\": \"ines\"}");
        assertThat(signed.json().path("standing").asString()).as(signed.text()).isEqualTo("signed");
        assertThat(server.post("/api/v1/sell-today/signatures", "{\"segment\": \"mars\"}")
                        .status())
                .isEqualTo(422);
        assertThat(server.post("/api/v1/sell-today/confidence", "{\"what\": \"sso\", \"mark\": 4}")
                        .status())
                .isEqualTo(204);
        assertThat(server.get("/api/v1/sell-today/confidence")
                        .json()
                        .path(0)
                        .path("mean")
                        .asDouble())
                .isEqualTo(4);
    }

    @Test
    void tellsHowReadyALaunchIsAndWhoseTaskIsDone() {
        var text = "kind: launch\\nname: sso-launch\\ntitle: Sign-on\\ncapability: single-sign-on\\non: " + BY
                + "\\nchecklist: [{task: Help pages}, {task: A price, weight: 3}]\\n";
        var applied = server.post(
                "/api/v1/definitions/apply", "{\"files\": [{\"file\": \"l.yaml\", \"text\": \"" + text + "\"}]}");
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        var done = server.post("/api/v1/launches/sso-launch/tasks", "{\"task\": \"A price\", \"by\": \"ines\"}");
        assertThat(done.json().path("ready").asDouble()).isEqualTo(0.75);
        assertThat(server.get("/api/v1/launches").json().path(0).path("state").asString())
                .isEqualTo("on track");
        assertThat(server.post("/api/v1/launches/sso-launch/tasks", "{\"task\": \"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(server.get("/api/v1/launches/none").status()).isEqualTo(404);
    }

    @Test
    void tellsTheFlowTheServicesAndTheReaders() {
        assertThat(server.get("/api/v1/promises/flow").json().path("stalled").asBoolean())
                .isFalse();
        var services = server.get("/api/v1/promises/services").json().path("services");
        assertThat(services.path(0).path("key").asString()).isEqualTo("onboarding");
        var read = server.post("/api/v1/sell-today/readers", "{\"by\": \"dana\"}");
        assertThat(read.json().path("read").path(0).path("reader").asString()).isEqualTo("dana");
        assertThat(server.get("/api/v1/sell-today/readers").json().path("read")).hasSize(1);
    }
}
