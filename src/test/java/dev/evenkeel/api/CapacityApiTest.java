package dev.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestServer;
import dev.evenkeel.testing.TestServer.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CapacityApiTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final LocalDate BY = LocalDate.now(ZoneOffset.UTC).plusWeeks(6);
    private static final String PLAN = """
            kind: capacity
            skills: [{key: welding, name: Welding}]
            teams: [{key: dock, name: Dock}]
            staff: [{key: welders, name: Welders, team: dock, skill: welding, people: 5, hours: 40, from: 2020-01-01}]
            services: [{key: hull, name: Hull, hours: {welding: 100}, lead_days: 3}]
            """;

    @BeforeAll
    static void plan() {
        assertThat(yaml("PUT", "/api/v1/capacity/plan", PLAN).status()).isEqualTo(200);
    }

    private static Answer yaml(String method, String path, String text) {
        return SERVER.send(method, path, text, "application/yaml", "Bearer " + TestServer.API_KEY);
    }

    @Test
    void tellsTheFloorAndTheReview() {
        var floor = SERVER.get("/api/v1/capacity/floor");
        assertThat(floor.status()).as(floor.text()).isEqualTo(200);
        assertThat(SERVER.get("/api/v1/capacity/floor?back=-1&ahead=0").json().path("problems"))
                .hasSize(2);
        var review = SERVER.get("/api/v1/capacity/review?months=2");
        assertThat(review.status()).as(review.text()).isEqualTo(200);
        assertThat(SERVER.get("/api/v1/capacity/review?months=99").status()).isEqualTo(422);
        var variants = SERVER.get("/api/v1/custom-work/variants").json();
        assertThat(variants.path("in_use").asInt())
                .isEqualTo(variants.path("variants").size());
    }

    @Test
    void answersWhetherItCanBePromisedAndWhy() {
        var yes = SERVER.post(
                "/api/v1/capacity/can-promise",
                "{\"effort\": {\"service\": \"hull\", \"count\": 2}, \"by\": \"" + BY + "\"}");
        var later = SERVER.post(
                "/api/v1/capacity/can-promise",
                "{\"effort\": {\"hours\": {\"welding\": 5000}}, \"by\": \"" + BY + "\"}");

        assertThat(yes.json().path("verdict").asString()).as(yes.text()).isEqualTo("yes");
        assertThat(later.json().path("verdict").asString()).isEqualTo("later");
        assertThat(later.json().path("dates").path("p85").asString())
                .isEqualTo(later.json().path("earliest").asString());
        assertThat(later.json().path("binding").asString()).isEqualTo("welding");
        assertThat(later.json().path("weeks").size()).isEqualTo(104);
        assertThat(SERVER.get("/api/v1/capacity/services/hull/left?by=" + BY)
                        .json()
                        .path("left")
                        .asLong())
                .isPositive();
    }

    @Test
    void reservesOnceHoweverOftenItIsAsked() {
        var id = UUID.randomUUID();
        var body = "{\"id\": \"" + id + "\", \"effort\": {\"hours\": {\"welding\": 10}}, \"by\": \"" + BY
                + "\", \"label\": \"Seam\", \"expires_at\": \"2099-01-01T00:00:00Z\"}";
        assertThat(SERVER.post("/api/v1/capacity/reservations", body).status()).isEqualTo(201);
        assertThat(SERVER.post("/api/v1/capacity/reservations", body).status()).isEqualTo(201);
        var path = "/api/v1/capacity/reservations/" + id;

        assertThat(SERVER.post(path + "/confirm", "").json().path("state").asString())
                .isEqualTo("confirmed");
        assertThat(SERVER.delete(path).json().path("state").asString()).isEqualTo("released");
        assertThat(SERVER.get(path).json().path("state").asString()).isEqualTo("released");
        assertThat(SERVER.post(path + "/confirm", "").status()).isEqualTo(422);
        assertThat(SERVER.get("/api/v1/capacity/reservations/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPieceOfWorkIsSaidChangedAndTakenBack() {
        var work =
                "{\"label\": \"Refit\", \"whom\": \"Alder\", \"firmness\": \"contractual\", \"hours\": {\"welding\": 40},"
                        + " \"from\": \"" + BY + "\", \"until\": \"" + BY.plusDays(9) + "\"}";
        var said = SERVER.send(
                "PUT", "/api/v1/capacity/plan/work/refit", work, "application/json", "Bearer " + TestServer.API_KEY);
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        assertThat(SERVER.get("/api/v1/capacity/plan").text()).contains("Refit");

        var undone =
                SERVER.post("/api/v1/capacity/changes/" + said.json().path("id").asLong() + "/undo", "");

        assertThat(undone.json().path("undoes").asLong())
                .isEqualTo(said.json().path("id").asLong());
        assertThat(SERVER.get("/api/v1/capacity/plan").text()).doesNotContain("Refit");
        assertThat(SERVER.get("/api/v1/capacity/changes?limit=2").json().size()).isEqualTo(2);
        assertThat(SERVER.get("/api/v1/capacity/board").json().path("rows").size())
                .isEqualTo(1);
    }

    @Test
    void refusesWithEveryProblemAndItsPlace() {
        var wrong = PLAN.replace("people: 5", "people: -5").replace("skill: welding", "skill: magic");
        var checked = yaml("POST", "/api/v1/capacity/plan/check", wrong);
        var refused = yaml("PUT", "/api/v1/capacity/plan", wrong);

        assertThat(checked.json().path("problems").size()).as(checked.text()).isEqualTo(2);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems").path(0).path("line").asInt()).isEqualTo(4);
        var past = SERVER.post(
                "/api/v1/capacity/can-promise", "{\"effort\": {\"hours\": {\"x\": 1}}, \"by\": \"2020-01-01\"}");
        assertThat(past.json().path("problems").size()).isEqualTo(2);
    }

    @Test
    void aPlanComesInWithDocumentsOfOtherKinds() {
        var body = "{\"files\": [{\"file\": \"plan.yaml\", \"text\": \"" + PLAN.replace("\n", "\\n") + "\"}]}";

        assertThat(SERVER.post("/api/v1/definitions/apply", body)
                        .json()
                        .path("versions")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("capacity");
    }

    @Test
    void appliesAPlanWithOtherDocumentsAllOrNothing() {
        var plan = PLAN.replace("\n", "\\n");
        var desk = "kind: desk-policy\\nname: desk\\ncurrency: EUR\\nhour_cost: 90\\nroles: {a: [ann]}\\n"
                + "steps: {s: {title: S, approvers: [a]}}\\nrules:\\n  - {name: R, when: discount > 10, steps: [%s]}\\n";
        var body =
                "{\"files\": [{\"file\": \"desk.yaml\", \"text\": \"%s\"}, {\"file\": \"plan.yaml\", \"text\": \"%s\"}]}";
        var more = plan.replace("name: Dock}", "name: Dock}, {key: quay, name: Quay}");
        var wrong = SERVER.post("/api/v1/definitions/apply", body.formatted(desk.formatted("t"), more));
        assertThat(wrong.status()).as(wrong.text()).isEqualTo(422);
        assertThat(SERVER.get("/api/v1/capacity/plan").text()).doesNotContain("Quay");
        var right = SERVER.post("/api/v1/definitions/apply", body.formatted(desk.formatted("s"), more));
        assertThat(right.status()).as(right.text()).isEqualTo(200);
        assertThat(SERVER.get("/api/v1/capacity/plan").text()).contains("Quay");
    }

    @Test
    void simulatesLostHoursAndMovesTheDatesOnceItIsAccepted() {
        var monday = BY.with(java.time.temporal.TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        var work =
                "{\"label\": \"Dock\", \"firmness\": \"forecast\", \"hours\": {\"welding\": 4000}, \"from\": \"%s\", \"until\": \"%s\"}"
                        .formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                monday.plusWeeks(20).plusDays(4));
        var key = "Bearer " + TestServer.API_KEY;
        var put = SERVER.send("PUT", "/api/v1/capacity/plan/work/dock", work, "application/json", key);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        var loss = SERVER.post(
                "/api/v1/capacity/losses",
                "{\"weekly_hours\": {\"welding\": 150}, \"until\": \"%s\"}".formatted(monday.plusWeeks(20)));
        assertThat(loss.status()).as(loss.text()).isEqualTo(201);
        assertThat(loss.json()
                        .path("displaced")
                        .path(0)
                        .path("commitment")
                        .path("label")
                        .asString())
                .isEqualTo("Dock");
        var path = "/api/v1/capacity/losses/" + loss.json().path("id").asLong();
        var change = SERVER.post(path + "/acceptance", "");
        assertThat(change.json().path("what").asString()).as(change.text()).contains("1 moved, 0 taken out");
        assertThat(SERVER.post(path + "/acceptance", "").status()).isEqualTo(422);
        assertThat(SERVER.get("/api/v1/capacity/plan").text()).contains("for: lost");
        var undone = SERVER.post(
                "/api/v1/capacity/changes/" + change.json().path("id").asLong() + "/undo", "");
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(SERVER.get(path).json().path("accepted").isMissingNode()
                        || SERVER.get(path).json().path("accepted").isNull())
                .isTrue();
        SERVER.send("DELETE", "/api/v1/capacity/plan/work/dock", "", "application/json", key);
        assertThat(SERVER.post("/api/v1/capacity/losses/99999/acceptance", "").status())
                .isEqualTo(404);
    }
}
