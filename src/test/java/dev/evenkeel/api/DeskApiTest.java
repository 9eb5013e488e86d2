package dev.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.access.Scope;
import dev.evenkeel.testing.TestServer;
import dev.evenkeel.testing.TestServer.Answer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The desk over HTTP, from the policy to a decision.
class DeskApiTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String POLICY = """
            kind: desk-policy
            name: desk
            currency: EUR
            hour_cost: 90
            skills: [backend]
            roles: {finance: [fred, fay], product: [pia]}
            steps:
              finance: {title: Finance, approvers: [finance], within: 2d}
              product: {title: Product, approvers: [product], after: [finance]}
            rules:
              - {name: Discount, when: discount > 10, steps: [finance]}
              - {name: Work, when: hours_backend > 20, steps: [product]}
            """;
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        for (var account : List.of("acme", "beta", "gamma"))
            server.track("/v1/group", "{\"userId\": \"u\", \"groupId\": \"%s\"}".formatted(account));
        assertThat(yaml("PUT", "/api/v1/desk/policy", POLICY).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer yaml(String method, String path, String text) {
        return server.send(method, path, text, "application/yaml", "Bearer " + TestServer.API_KEY);
    }

    private static String ask(int discount) {
        return """
                {"by": "sam", "kind": "discount", "title": "Discount for Acme", "account": "acme", "amount": 48000,
                 "discount": %d, "hours": {"backend": 40}, "reason": "They compare"}""".formatted(discount);
    }

    private static Answer decide(long id, String step, String by, String ruling) {
        var body = "{\"by\": \"%s\", \"step\": \"%s\", \"ruling\": \"%s\"}".formatted(by, step, ruling);
        return server.post("/api/v1/desk/requests/" + id + "/decisions", body);
    }

    @Test
    void aKeySavesThePolicyOnlyWhileItsMakerMay() {
        var keys = server.bean(dev.evenkeel.access.ApiKeys.class);
        var users = server.bean(dev.evenkeel.web.signin.Users.class);
        users.add("mira", "a long walk on the pier", dev.evenkeel.web.signin.Role.EDITOR, null);
        var key = keys.create("crm", Set.of(Scope.WRITE, Scope.ADMIN), "mira").key();
        assertThat(put(key, POLICY).status()).isEqualTo(200);
        var made = server.send(
                "POST",
                "/api/v1/keys",
                "{\"name\": \"crm two\", \"scopes\": [\"write\"]}",
                "application/json",
                "Bearer " + key);
        var second = made.json().path("key").asString();
        assertThat(put(second, POLICY).status()).isEqualTo(200);
        users.changeRole("mira", dev.evenkeel.web.signin.Role.MEMBER, "admin");
        for (var one : List.of(key, second)) {
            var refused = put(one, POLICY);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("problems").path(0).path("what").asString())
                    .contains("Only editors and administrators save this, and mira");
            var applied = server.send(
                    "POST",
                    "/api/v1/definitions/apply",
                    JsonMapper.shared()
                            .writeValueAsString(Map.of("files", List.of(Map.of("file", "desk.yaml", "text", POLICY)))),
                    "application/json",
                    "Bearer " + one);
            assertThat(applied.status()).as(applied.text()).isEqualTo(403);
            assertThat(server.send("POST", "/api/v1/capacity/changes/1/undo", "", "", "Bearer " + one)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(server.send("POST", "/api/v1/desk/requests", "{}", "application/json", "Bearer " + second)
                        .status())
                .as("what everybody may")
                .isEqualTo(422);
        users.remove("mira", "admin");
        assertThat(put(key, POLICY).status()).isEqualTo(403);
    }

    private static TestServer.Answer put(String key, String text) {
        return server.send("PUT", "/api/v1/desk/policy", text, "application/yaml", "Bearer " + key);
    }

    @Test
    void takesARequestThroughItsSteps() {
        var asked = server.post("/api/v1/desk/requests", ask(25));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        var request = asked.json();
        long id = request.path("id").asLong();
        assertThat(request.path("state").asString()).isEqualTo("waiting");
        assertThat(request.path("card").path("build_cost").path("amount").asInt())
                .isEqualTo(3600);
        assertThat(request.path("card").path("concentration_after").path("top1").asDouble())
                .isEqualTo(1);
        assertThat(request.path("card").path("displacement_known").asBoolean()).isFalse();
        assertThat(request.path("card").path("displacement_why").asString())
                .startsWith("there was no capacity plan on ");
        assertThat(request.path("card").path("figures"))
                .hasSize(9)
                .allSatisfy(
                        figure -> assertThat(figure.path("reason").asString()).isNotBlank());
        assertThat(request.path("steps").path(0).path("deciders")).hasSize(2);
        assertThat(decide(id, "product", "pia", "approve").status()).isEqualTo(422);
        assertThat(decide(id, "finance", "fay", "approve")
                        .json()
                        .path("counted")
                        .asBoolean())
                .isTrue();
        assertThat(decide(id, "finance", "fay", "approve")
                        .json()
                        .path("counted")
                        .asBoolean())
                .isFalse();
        assertThat(server.get("/api/v1/desk/requests?waiting_for=pia").json().path("items"))
                .hasSize(1);
        var done = decide(id, "product", "pia", "approve").json().path("request");
        assertThat(done.path("state").asString()).isEqualTo("approved");
        assertThat(done.path("trail")).hasSize(3);
        assertThat(done.path("trail").path(1).path("by").asString()).isEqualTo("fay");
        var next =
                server.post("/api/v1/desk/requests", ask(24)).json().path("id").asLong();
        var precedents =
                server.get("/api/v1/desk/requests/" + next + "/precedents").json();
        assertThat(precedents.path(0).path("request").asLong()).isEqualTo(id);
        assertThat(precedents.path(0).path("state").asString()).isEqualTo("approved");
    }

    @Test
    void tellsWhatARequestWouldNeedAndKeepsNothing() {
        var preview = server.post("/api/v1/desk/preview", ask(5)).json();
        assertThat(preview.path("steps")).hasSize(1);
        assertThat(preview.path("reasons").path("Work").asString()).contains("hours_backend is 40");
        var wrong = server.post("/api/v1/desk/preview", "{\"kind\": \"discuont\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(server.get("/api/v1/desk/requests/999").status()).isEqualTo(404);
    }

    @Test
    void tellsWhereAPolicyIsWrongAndAppliesItWithOtherDocuments() {
        var wrong = yaml("PUT", "/api/v1/desk/policy", POLICY.replace("[finance], within", "[finanse], within"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("problems").path(0).path("line").asInt()).isEqualTo(8);
        var checked = yaml("POST", "/api/v1/desk/policy/check", POLICY);
        assertThat(checked.json().path("valid").asBoolean()).isTrue();
        var body = "{\"files\": [{\"file\": \"desk.yaml\", \"text\": \"" + POLICY.replace("\n", "\\n") + "\"}]}";
        var applied = server.post("/api/v1/definitions/apply", body);
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        assertThat(applied.json().path("versions").path(0).path("kind").asString())
                .isEqualTo("desk-policy");
        assertThat(server.get("/api/v1/desk/policy/rules").json()).hasSize(2);
    }

    @Test
    void refusesAnAccountThatThereIsNotAndOffersThoseCalledAlike() {
        var unknown = server.post("/api/v1/desk/requests", ask(25).replace("\"acme\"", "\"cme\""));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().path("problems").path(0).path("remedy").asString())
                .contains("acme");
        var named = server.post("/api/v1/custom-work", "{\"item\": \"Export\", \"client\": \"nobody\"}");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.json().path("problems").path(0).path("where").asString())
                .isEqualTo("client");
    }

    @Test
    void refusesAmountsThatNoSumCouldHoldAndHolesInHours() {
        var huge = server.post("/api/v1/desk/preview", ask(25).replace("48000", "1e300"));
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.json().path("problems").path(0).path("what").asString()).contains("too large");
        var hole = server.post("/api/v1/desk/preview", ask(25).replace("40}", "null}"));
        assertThat(hole.status()).isEqualTo(400);
        assertThat(hole.json().path("problems").path(0).path("where").asString())
                .isEqualTo("hours.backend");
    }

    @Test
    void keepsCustomWorkAndDebt() {
        var made = server.post("/api/v1/custom-work", """
                {"item": "Payroll export", "client": "acme", "price": 9000, "currency": "EUR", "build_hours": 80,
                 "carry_hours": 5, "hour_cost": 90, "from": "%s"}""".formatted(TODAY.minusDays(400)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("margin").path("amount").asInt()).isEqualTo(9000 - 7200 - 5400);
        int id = made.json().path("id").asInt();
        server.post("/api/v1/custom-work/" + id + "/reuse", "{\"account\": \"beta\"}");
        var reused = server.post("/api/v1/custom-work/" + id + "/reuse", "{\"account\": \"gamma\"}");
        assertThat(reused.json().path("advice").asString()).isEqualTo("productised");
        var looked = server.get("/api/v1/custom-work/look-back").json().path(0);
        assertThat(looked.path("others").asInt()).isEqualTo(2);
        assertThat(looked.path("complete").asBoolean()).isTrue();
        var note = server.post(
                "/api/v1/debt",
                "{\"shortcut\": \"No paging\", \"principal\": {\"backend\": 20}, \"interest\": {\"backend\": 4}}");
        assertThat(note.status()).as(note.text()).isEqualTo(201);
        server.post(
                "/api/v1/debt/" + note.json().path("id").asInt() + "/payments",
                "{\"skill\": \"backend\", \"hours\": 10}");
        assertThat(server.get("/api/v1/debt/interest")
                        .json()
                        .path("by_skill")
                        .path("backend")
                        .asDouble())
                .isEqualTo(2);
    }

    @Test
    void tellsWhatSupportTakesAndWhichLinesItCannotRead() {
        var taken = server.post("/api/v1/support/tickets", """
                {"tickets": [{"id": "1", "day": "%s", "account": "acme", "feature": "Payroll export", "hours": 9}]}""".formatted(TODAY.minusDays(3)));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().path("changed").asInt()).isEqualTo(1);
        var load = server.get("/api/v1/support").json();
        assertThat(load.path("features").path(0).path("monthly_hours").asDouble())
                .isGreaterThan(3);
        assertThat(load.path("customers").path(0).path("account").asString()).isEqualTo("acme");
        var wrong = server.send(
                "PUT",
                "/api/v1/support/tickets",
                "id,day,feature,hours\n2,tomorrow,x,1\n",
                "text/csv",
                "Bearer " + TestServer.API_KEY);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("`tomorrow` is not a day");
    }

    @Test
    void tellsWhatDebtTakesOfCapacityAndWhatQuarterEndsLetThrough() {
        var trend = server.get("/api/v1/debt/trend").json();
        assertThat(trend.path("months")).hasSize(12);
        assertThat(trend.path("months").path(11).has("interest")).isTrue();
        server.post("/api/v1/desk/requests", ask(5).replace("\"hours\": {\"backend\": 40}, ", ""));
        var quarters = server.get("/api/v1/desk/quarters").json();
        assertThat(quarters.path("approvals_by_week")).hasSize(13);
        assertThat(quarters.path("quarters").path(0).path("approved").asInt()).isPositive();
    }

    @Test
    void tellsWhatACustomerMayCostOnceThePolicySaysHow() {
        var plain = ask(5).replace("\"backend\": 40", "");
        long id = server.post("/api/v1/desk/requests", plain).json().path("id").asLong();
        var path = "/api/v1/desk/requests/" + id + "/cost-ceiling";
        assertThat(server.get(path).status()).isEqualTo(404);
        var policy = POLICY.replace("hour_cost: 90", "hour_cost: 90\ngross_margin: 0.75\npayback_months: 12");
        assertThat(yaml("PUT", "/api/v1/desk/policy", policy).status()).isEqualTo(200);
        var ceiling = server.get(path).json();
        assertThat(ceiling.path("most").path("amount").asInt()).isEqualTo(36_000);
        assertThat(ceiling.path("left").path("amount").asInt()).isEqualTo(36_000);
        assertThat(yaml("PUT", "/api/v1/desk/policy", POLICY).status()).isEqualTo(200);
    }
}
