package dev.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestServer;
import dev.evenkeel.testing.TestServer.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/// The interface of a whole server that was set up unattended, from an event to an explained score.
class ApiTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String READY = """
            kind: definition
            name: ready
            title: Ready to talk
            about: account
            signals:
              employees: {trait: employees, type: number}
              published: {count: {event: Published, window: 28d}, label: things published in 28 days}
            fit:
              threshold: 10
              rules: [{name: Right size, when: employees >= 50, points: 20}]
            usage:
              threshold: 10
              rules: [{name: Publishes, when: published >= 2, points: 30}]
            """;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        assertThat(yaml("PUT", "/api/v1/definitions/ready", READY).status()).isEqualTo(200);
        group("acme", "Acme", 120);
        group("tiny", "Tiny", 3);
        track("ann", "acme", TODAY);
        track("ann", "acme", TODAY.minusDays(40));
        track("ben", "acme", TODAY);
        track("tom", "tiny", TODAY);
        server.settle();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void group(String key, String name, int employees) {
        var call = """
                {"groupId": "%s", "userId": "of-%s", "timestamp": "2025-01-01T00:00:00Z",
                 "traits": {"name": "%s", "employees": %d}}""".formatted(key, key, name, employees);
        assertThat(server.track("/v1/group", call).status()).isEqualTo(200);
    }

    private static void track(String user, String account, LocalDate day) {
        var call = """
                {"event": "Published", "userId": "%s", "timestamp": "%sT00:00:01Z",
                 "context": {"groupId": "%s"}, "properties": {"size": 3}}""".formatted(user, day, account);
        assertThat(server.track("/v1/track", call).status()).isEqualTo(200);
    }

    private static Answer yaml(String method, String path, String text) {
        return server.send(method, path, text, "application/yaml", "Bearer " + TestServer.API_KEY);
    }

    private static void assertProblem(Answer answer, int status, String where, String what) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        var problem = answer.json().path("problems").path(0);
        assertThat(problem.path("where").asString()).isEqualTo(where);
        assertThat(problem.path("what").asString()).contains(what);
        assertThat(problem.path("remedy").asString()).isNotEmpty();
    }

    private static JsonNode named(JsonNode items, String field, String value) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path(field).asString("").equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + items));
    }

    @Test
    void ranksAccountsWithReasons() {
        var answer = server.get("/api/v1/accounts").json();
        assertThat(answer.path("as_of").asString()).isEqualTo(TODAY.toString());
        assertThat(answer.path("live").asBoolean()).isTrue();
        assertThat(answer.path("definition").path("name").asString()).isEqualTo("ready");
        var best = answer.path("items").path(0);
        assertThat(best.path("key").asString()).isEqualTo("acme");
        assertThat(best.path("name").asString()).isEqualTo("Acme");
        assertThat(best.path("score").asDouble()).isEqualTo(50);
        assertThat(best.path("verdict").asString()).isEqualTo("ready");
        assertThat(best.path("reasons").path(0).asString()).isEqualTo("Publishes: 2 things published in 28 days");
    }

    @Test
    void filtersAndPages() {
        assertThat(server.get("/api/v1/accounts?q=tin").json().path("items")).hasSize(1);
        assertThat(server.get("/api/v1/accounts?ready=true")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        var keys = new ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = server.get("/api/v1/accounts?limit=1" + cursor).json();
            assertThat(page.path("items")).hasSize(1);
            keys.add(page.path("items").path(0).path("key").asString());
            cursor = page.path("next_cursor").isNull()
                    ? null
                    : "&cursor=" + page.path("next_cursor").asString();
        }
        assertThat(keys).startsWith("acme").contains("tiny").doesNotHaveDuplicates();
    }

    @Test
    void answersAsOfAnEarlierDay() {
        var day = TODAY.minusDays(30);
        var answer = server.get("/api/v1/accounts/acme?as_of=" + day).json();
        assertThat(answer.path("as_of").asString()).isEqualTo(day.toString());
        var publishes = answer.path("scores").path(0).path("contributions").path(1);
        assertThat(publishes.path("words").asString()).isEqualTo("1 things published in 28 days");
        assertThat(publishes.path("earned").asDouble()).isZero();
        assertThat(answer.path("people")).hasSize(1);
    }

    @Test
    void explainsAScoreDownToTheEventsBehindIt() {
        var score = server.get("/api/v1/accounts/acme").json().path("scores").path(0);
        var sum = StreamSupport.stream(score.path("contributions").spliterator(), false)
                .mapToDouble(each -> each.path("earned").asDouble())
                .sum();
        assertThat(sum).isEqualTo(score.path("score").asDouble());
        var evidence = score.path("contributions").path(1).path("evidence").path(0);
        assertThat(evidence.path("value").asDouble()).isEqualTo(2);
        var events = server.get(evidence.path("events").asString()).json().path("items");
        assertThat(events).hasSize(2);
        assertThat(events.path(0).path("data").path("size").asInt()).isEqualTo(3);
        assertThat(events.path(0).path("account").path("name").asString()).isEqualTo("Acme");
    }

    @Test
    void readsTimelinesInPages() {
        var page = server.get("/api/v1/accounts/acme/timeline?event=Published&limit=2")
                .json();
        assertThat(page.path("items")).hasSize(2);
        assertThat(page.path("next_offset").asInt()).isEqualTo(2);
        var rest = server.get("/api/v1/accounts/acme/timeline?event=Published&limit=2&offset=2")
                .json();
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next_offset").isNull()).isTrue();
        assertThat(timelineOf("event=Published,Opened")).isEmpty();
        assertThat(timelineOf("event=Published&event=Opened")).hasSize(3);
        var bens = server.get("/api/v1/accounts/acme/timeline?event=Published&person=ben")
                .json();
        assertThat(bens.path("items")).hasSize(1);
    }

    private static JsonNode timelineOf(String filter) {
        return server.get("/api/v1/accounts/acme/timeline?" + filter).json().path("items");
    }

    @ParameterizedTest
    @ValueSource(strings = {"team/7", "a//b/../c", "CORP\\ann", "50%", "a;b=c", "ä ö+&?#", "%2F"})
    void idsMayHoldAnyCharacter(String id) {
        var json = id.replace("\\", "\\\\");
        server.track("/v1/track", """
                {"event": "Opened", "userId": "%s", "context": {"groupId": "%s"}}""".formatted(json, json));
        for (var what : List.of("accounts", "people")) {
            var answer = server.get("/api/v1/" + what + "/" + UriUtils.encode(id, StandardCharsets.UTF_8));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("key").asString()).isEqualTo(id);
            var timeline = server.get(answer.json().path("timeline").asString());
            assertThat(timeline.json().path("items")).as(timeline.text()).hasSize(1);
        }
    }

    @Test
    void listsTheDefinitionsOfADay() {
        var today = server.get("/api/v1/definitions").json();
        assertThat(today.path("as_of").asString()).isEqualTo(TODAY.toString());
        assertThat(today.path("items")).isNotEmpty();
        var before = server.get("/api/v1/definitions?as_of=2020-01-01").json();
        assertThat(before.path("as_of").asString()).isEqualTo("2020-01-01");
        assertThat(before.path("items")).isEmpty();
    }

    @Test
    void anEncodedSlashOpensNoOtherDoor() {
        var readOnly = server.post("/api/v1/keys", "{\"name\": \"doorman\", \"scopes\": [\"read\"]}")
                .json()
                .path("key")
                .asString();
        for (var path :
                List.of("/api/v1/accounts/..%2f..%2fkeys", "/api%2Fv1/keys", "/api/v1%2Fkeys", "/x%2F..%2Fapi/v1/keys"))
            assertThat(server.send("GET", path, "", "", "Bearer " + readOnly).status())
                    .as(path)
                    .isNotEqualTo(200);
    }

    @Test
    void tellsWhetherItIsWell() {
        var health = server.send("GET", "/health", "", "", "");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asString()).isEqualTo("up");
        assertThat(health.json().path("lag_seconds").isNumber()).isTrue();
    }

    @Test
    void tellsAPersonWithTheirAccounts() {
        var person = server.get("/api/v1/people/ann").json();
        assertThat(person.path("accounts").path(0).path("key").asString()).isEqualTo("acme");
        assertThat(server.get("/api/v1/people/ann/timeline").json().path("items"))
                .isNotEmpty();
    }

    @Test
    void mergesAccountsAndPartsThemAgain() {
        group("acme-2", "Acme again", 5);
        var merge = server.post("/api/v1/accounts/acme-2/merge", "{\"into\": \"tiny\"}");
        assertThat(merge.status()).as(merge.text()).isEqualTo(201);
        assertThat(server.get("/api/v1/accounts/acme-2").json().path("key").asString())
                .isEqualTo("tiny");
        var undone = server.delete("/api/v1/merges/" + merge.json().path("id").asInt());
        assertThat(undone.status()).isEqualTo(204);
        assertThat(server.get("/api/v1/accounts/acme-2").json().path("key").asString())
                .isEqualTo("acme-2");
        assertProblem(server.post("/api/v1/accounts/tiny/merge", "{}"), 422, "into", "It is missing");
    }

    @Test
    void refusesQuestionsItCannotAnswer() {
        assertProblem(server.get("/api/v1/accounts?as_of=yesterday"), 400, "as_of", "`yesterday` is not a day");
        assertProblem(server.get("/api/v1/accounts?as_of=2999-01-01"), 422, "as_of", "yet to come");
        assertProblem(server.get("/api/v1/accounts?definition=raedy"), 422, "definition", "no definition named raedy");
        assertProblem(server.get("/api/v1/accounts?limit=0"), 422, "limit", "0 is out of range");
        assertProblem(server.get("/api/v1/accounts?limit=many"), 400, "limit", "`many` is not");
        assertProblem(server.get("/api/v1/accounts?cursor=!"), 422, "cursor", "It is not from an answer");
        assertProblem(server.get("/api/v1/accounts/nobody"), 404, "account nobody", "no account");
        assertProblem(server.get("/api/v1/people?definition=ready"), 422, "definition", "not about people");
        assertProblem(server.get("/api/v1/nothing"), 404, "GET /api/v1/nothing", "nothing there");
        assertProblem(server.delete("/api/v1/accounts"), 404, "DELETE /api/v1/accounts", "nothing there");
        assertProblem(server.post("/api/v1/accounts/tiny/merge", "{"), 400, "body", "no JSON");
        assertProblem(server.post("/api/v1/accounts/tiny/merge", ""), 400, "body", "It is missing");
    }

    @Test
    void letsNobodyInWithoutAWorkingKey() {
        var none = server.send("GET", "/api/v1/accounts", "", "", "");
        assertProblem(none, 401, "Authorization", "There is no API key in the request");
        var wrong = server.send("GET", "/api/v1/accounts", "", "", "Bearer eka_wrong");
        assertProblem(wrong, 401, "Authorization", "This is not a working API key");
    }

    @Test
    void holdsAKeyToItsScopesAndEndsItAtOnce() {
        var created = server.post("/api/v1/keys", "{\"name\": \"reader\", \"scopes\": [\"read\"]}");
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var bearer = "Bearer " + created.json().path("key").asString();
        assertThat(server.send("GET", "/api/v1/accounts", "", "", bearer).status())
                .isEqualTo(200);
        assertProblem(
                server.send("DELETE", "/api/v1/definitions/ready", "", "", bearer),
                403,
                "DELETE /api/v1/definitions/ready",
                "It needs the scope write, and this key has read");
        assertProblem(server.send("GET", "/api/v1/keys", "", "", bearer), 403, "GET /api/v1/keys", "scope admin");
        var listed = named(server.get("/api/v1/keys").json(), "name", "reader");
        assertThat(listed.toString()).doesNotContain(created.json().path("key").asString());
        assertThat(server.delete("/api/v1/keys/" + listed.path("id").asLong()).status())
                .isEqualTo(204);
        assertThat(server.send("GET", "/api/v1/accounts", "", "", bearer).status())
                .isEqualTo(401);
        assertProblem(server.delete("/api/v1/keys/0"), 422, "API key", "set by EVENKEEL_API_KEY");
    }

    @Test
    void tellsWhereADefinitionIsWrong() {
        var wrong = yaml("PUT", "/api/v1/definitions/wrong", READY.replace("employees >= 50", "employes >= 50"));
        assertThat(wrong.status()).isEqualTo(422);
        var problem = wrong.json().path("problems").path(0);
        assertThat(problem.path("file").asString()).isEqualTo("wrong.yaml");
        assertThat(problem.path("line").asInt()).isEqualTo(10);
        assertThat(problem.path("remedy").asString()).contains("employees");
        assertProblem(yaml("PUT", "/api/v1/definitions/other", READY), 422, "other.yaml", "Its name is ready");
        var checked = yaml("POST", "/api/v1/definitions/check", READY.replace("published >= 2", "published >= 1"));
        assertThat(checked.json().path("valid").asBoolean()).as(checked.text()).isTrue();
    }

    @Test
    void keepsEveryVersionAndRetires() {
        var text = READY.replace("name: ready", "name: passing");
        assertThat(yaml("PUT", "/api/v1/definitions/passing", text)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        var stricter = text.replace("points: 30", "points: 31");
        assertThat(yaml("PUT", "/api/v1/definitions/passing", stricter)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(server.get("/api/v1/definitions/passing").text()).isEqualTo(stricter);
        assertThat(server.get("/api/v1/definitions/passing/versions/1").text()).isEqualTo(text);
        assertThat(server.delete("/api/v1/definitions/passing").status()).isEqualTo(204);
        assertProblem(server.get("/api/v1/definitions/passing"), 404, "definition passing", "no definition");
        assertThat(server.get("/api/v1/definitions/passing/versions").json()).hasSize(3);
    }

    @Test
    void takesRefusedEventsAfterAll() {
        var answer = server.track("/v1/batch", "{\"batch\": [{\"type\": \"track\", \"event\": \"Nobody's\"}]}");
        assertThat(answer.text()).contains("userId");
        var rejections = server.get("/api/v1/rejections").json();
        var id = rejections.path("items").path(0).path("id").asLong();
        var replay = server.post("/api/v1/rejections/replay", "{\"ids\": [" + id + "]}")
                .json();
        assertThat(replay.path("refused").path(0).asLong()).isEqualTo(id);
        assertThat(server.post("/api/v1/rejections/discard", "{\"ids\": [" + id + "]}")
                        .status())
                .isEqualTo(204);
        assertThat(server.get("/api/v1/rejections").json().path("total").asInt())
                .isZero();
        assertProblem(server.post("/api/v1/rejections/replay", "{}"), 422, "ids", "There is none");
    }

    @Test
    void tellsHowTheIntakeDoes() {
        var intake = server.get("/api/v1/intake").json();
        assertThat(named(intake.path("sources"), "name", "default")
                        .path("accepted")
                        .asLong())
                .isPositive();
        assertThat(intake.path("seconds")).hasSize(60);
        var names = server.get("/api/v1/events/names").json();
        assertThat(named(names.path("items"), "name", "Published").path("times").asLong())
                .isEqualTo(4);
    }

    @Test
    void anyAnswerIsOfTheDayThatWasAskedForAndSaysSo() {
        assertThat(server.get("/api/v1/imports").header("As-Of")).isEqualTo(TODAY.toString());
        var then = "?as_of=" + TODAY.minusDays(1);
        for (var path : List.of(
                "imports",
                "keys",
                "write-keys",
                "rejections",
                "intake",
                "definitions/ready/versions",
                "desk/requests",
                "desk/policy/versions",
                "capacity/changes",
                "capacity/reservations",
                "capacity/losses",
                "promises/notices",
                "desk/policy/rules",
                "sell-today/segments",
                "webhooks",
                "outgoing",
                "fits"))
            assertThat(server.get("/api/v1/" + path + then).header("As-Of"))
                    .as(path)
                    .isEqualTo(TODAY.minusDays(1).toString());
        var intake = server.get("/api/v1/intake" + then).json();
        assertThat(intake.path("live").asBoolean()).isFalse();
        assertThat(intake.path("sources")).isEmpty();
        assertThat(server.get("/api/v1/definitions/ready/versions" + then).json())
                .isEmpty();
        assertProblem(server.get("/api/v1/definitions/ready" + then), 404, "definition ready", "It was not in use on");
        var acme = server.get("/api/v1/accounts/acme?as_of=2024-12-31").json();
        assertThat(acme.path("name").asString()).isEqualTo("acme");
    }

    @Test
    void refusesADayThatAnAnswerCannotSpeakOf() {
        for (var path : List.of("accounts", "imports", "keys", "rejections", "intake")) {
            assertProblem(server.get("/api/v1/" + path + "?as_of=2026-02-30"), 400, "as_of", "is not a day");
            assertProblem(server.get("/api/v1/" + path + "?as_of=2999-01-01"), 422, "as_of", "is yet to come");
        }
        assertProblem(server.get("/api/v1/health?as_of=2025-01-01"), 422, "as_of", "speaks of now only");
    }

    /// But for what is computed about days of its own.
    @Test
    void everyAnswerTakesADay() {
        var without = new TreeSet<String>();
        for (var path : server.get("/api/v1/openapi.json").json().path("paths").properties()) {
            var get = path.getValue().path("get");
            boolean takes = false;
            for (var parameter : get.path("parameters"))
                if (parameter.path("name").asString().equals("as_of")) takes = true;
            if (!get.isMissingNode() && !takes) without.add(path.getKey());
        }
        assertThat(without)
                .containsExactly(
                        "/api/v1/backtests/{id}",
                        "/api/v1/backtests/{id}/accounts",
                        "/api/v1/backtests/{id}/compare/{other}",
                        "/api/v1/backtests/{id}/numbers",
                        "/api/v1/playbooks/{name}/dry-run",
                        "/api/v1/playbooks/{name}/runs");
    }

    @Test
    void makesWriteKeys() {
        var created = server.post("/api/v1/write-keys", "{\"name\": \"app\"}");
        assertThat(created.json().path("key").asString()).startsWith("ekw_");
        var id = named(server.get("/api/v1/write-keys").json(), "name", "app")
                .path("id")
                .asLong();
        assertThat(server.delete("/api/v1/write-keys/" + id).status()).isEqualTo(204);
        assertProblem(server.delete("/api/v1/write-keys/" + id), 404, "write key " + id, "no working key");
    }

    @Test
    void describesItself() {
        var described = server.send("GET", "/api/v1/openapi.json", "", "", "");
        assertThat(described.status()).as(described.text()).isEqualTo(200);
        var openapi = described.json();
        assertThat(openapi.path("openapi").asString()).startsWith("3.1");
        assertThat(openapi.path("paths").path("/api/v1/accounts/{key}").isObject())
                .isTrue();
        assertThat(openapi.path("components")
                        .path("schemas")
                        .path("RankingAnswer")
                        .path("properties")
                        .has("as_of"))
                .isTrue();
    }
}
