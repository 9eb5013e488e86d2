package dev.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestServer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlaybooksApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestServer SERVER = TestServer.start(Map.of());
    private static final String DEFINITION = """
            kind: definition
            name: keen
            title: Keen
            about: account
            signals:
              seats: {trait: seats, type: number}
            fit:
              threshold: 10
              rules:
                - {name: Seats, when: seats >= 5, points: 20}
            """;
    private static final String SELLERS =
            "kind: sellers\nname: sellers\nsellers:\n  - {name: Ann, email: ann@x.example}\n";
    private static final String PLAYBOOK = """
            kind: playbook
            name: call
            title: Call
            definition: keen
            trigger: {becomes: qualified}
            steps:
              - {name: call, do: inbox, say: Call them}
              - {name: mail, do: email}
            """;

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static TestServer.Answer apply(String... texts) {
        var files = new java.util.ArrayList<Map<String, String>>();
        for (int i = 0; i < texts.length; i++) files.add(Map.of("file", "f" + i + ".yaml", "text", texts[i]));
        return SERVER.post("/api/v1/definitions/apply", JSON.writeValueAsString(Map.of("files", files)));
    }

    @Test
    void leadsFromAVerdictToAnOutcome() {
        assertThat(apply(DEFINITION).status()).isEqualTo(200);
        var wrong = apply(SELLERS, PLAYBOOK.replace("definition: keen", "definition: kene"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("problems").path(0).path("line").asInt()).isEqualTo(4);
        assertThat(SERVER.get("/api/v1/playbooks").json().path("items")).isEmpty();
        assertThat(apply(SELLERS, PLAYBOOK).status()).isEqualTo(200);
        assertThat(SERVER.post("/api/v1/playbooks/call/live", "{}")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("live");
        assertThat(SERVER.post("/api/v1/playbooks/nobody/live", "{}").status()).isEqualTo(404);
        SERVER.track(
                "/v1/group",
                "{\"userId\": \"u1\", \"groupId\": \"acme\", \"messageId\": \"m1\", \"traits\": {\"name\": \"Acme\", \"seats\": 9}}");
        var waiting = SERVER.get("/api/v1/inbox").json().path("waiting");
        for (int i = 0; i < 200 && waiting.isEmpty(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            waiting = SERVER.get("/api/v1/inbox").json().path("waiting");
        }
        assertThat(waiting).hasSize(1);
        var item = waiting.path(0);
        assertThat(item.path("account").asString()).isEqualTo("acme");
        assertThat(item.path("seller").asString()).isEqualTo("Ann");
        assertThat(item.path("causes").path(0).path("why").asString()).startsWith("Becomes qualified");
        long id = item.path("id").asLong();
        assertThat(SERVER.post("/api/v1/inbox/" + id + "/disqualify", "{\"reason\": \"mising\"}")
                        .text())
                .contains("Did you mean `missing`?");
        var today = LocalDate.now(ZoneOffset.UTC);
        assertThat(SERVER.post("/api/v1/inbox/" + id + "/snooze", "{\"until\": \"" + today + "\"}")
                        .status())
                .isEqualTo(422);
        var said = SERVER.post(
                "/api/v1/inbox/" + id + "/disqualify", "{\"reason\": \"missing\", \"note\": \"SAP\", \"by\": \"ann\"}");
        assertThat(said.json().path("state").asString()).as(said.text()).isEqualTo("disqualified");
        assertThat(SERVER.get("/api/v1/playbooks/blockers")
                        .json()
                        .path("items")
                        .path(0)
                        .path("accounts")
                        .asInt())
                .isEqualTo(1);
        assertThat(SERVER.get("/api/v1/playbooks/funnel?by=seller")
                        .json()
                        .path("all")
                        .path("qualified")
                        .asInt())
                .isEqualTo(1);
        assertThat(SERVER.get("/api/v1/playbooks/funnel?by=moon").status()).isEqualTo(422);
        assertThat(SERVER.get("/api/v1/playbooks/call/lift")
                        .json()
                        .path("verdict")
                        .asString())
                .startsWith("Too early");
        assertThat(SERVER.get("/api/v1/playbooks/call/runs").text()).contains("E-mail is not set up");
        assertThat(SERVER.get("/api/v1/inbox?as_of=" + today.minusDays(1))
                        .json()
                        .path("waiting"))
                .isEmpty();
        assertThat(SERVER.get("/api/v1/inbox/99999").status()).isEqualTo(404);
    }
}
