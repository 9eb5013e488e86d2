package dev.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestServer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Backtests over HTTP. History is sent now and happened earlier, as with an import: it arrived late.
class BacktestsApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BUSY = """
            kind: definition
            name: busy
            title: Busy
            about: account
            signals:
              people: {people: {window: 7d}}
            usage:
              threshold: 1
              rules:
                - {name: Three, when: people >= 3, points: 1}
            """;

    private static TestServer server;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of());
        today = LocalDate.now(ZoneOffset.UTC);
        var batch = new StringBuilder();
        for (int account = 0; account < 12; account++) {
            int people = account < 6 ? 4 : 1;
            for (int ago = 70; ago > 8; ago -= 4)
                for (int person = 0; person < people; person++) add(batch, account, person, "Shift Swapped", ago);
            if (account < 5) add(batch, account, 0, "Plan Bought", 20);
        }
        server.track("/v1/batch", "{\"batch\":[" + batch + "]}");
    }

    private static void add(StringBuilder batch, int account, int person, String event, int daysAgo) {
        batch.append(batch.isEmpty() ? "" : ",")
                .append("{\"type\":\"track\",\"event\":\"" + event + "\",\"userId\":\"u" + account + "-" + person
                        + "\",\"context\":{\"groupId\":\"a" + account + "\"},\"timestamp\":\""
                        + Instant.now().minus(daysAgo, ChronoUnit.DAYS) + "\"}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static TestServer.Answer ask(Map<String, Object> more) {
        var request = new HashMap<String, Object>(Map.of(
                "text",
                BUSY,
                "from",
                today.minusDays(50).toString(),
                "to",
                today.minusDays(31).toString(),
                "horizon_days",
                30,
                "outcome",
                "milestone",
                "detail",
                "Plan Bought",
                "lens",
                "as_it_happened"));
        request.putAll(more);
        return server.post("/api/v1/backtests", JSON.writeValueAsString(request));
    }

    @Test
    void answersWithNumbersCurveAndWhomItWouldHaveRaised() {
        var asked = ask(Map.of());
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        var answer = asked.json();
        long id = answer.path("backtest").path("id").asLong();
        assertThat(answer.path("backtest").path("state").asString()).isEqualTo("done");
        var numbers = answer.path("numbers");
        assertThat(numbers.path("raised").asInt()).isEqualTo(6);
        assertThat(numbers.path("converted").asInt()).isEqualTo(5);
        assertThat(numbers.path("lift").path("value").asDouble()).isGreaterThan(1.9);
        assertThat(numbers.path("recall").path("value").asDouble()).isEqualTo(1);
        assertThat(answer.path("curve").size()).isPositive();

        var raised = server.get("/api/v1/backtests/" + id + "/accounts").json();
        assertThat(raised.size()).isEqualTo(6);
        assertThat(raised.get(0).path("account").asString()).isEqualTo("a0");
        var nobody = server.get("/api/v1/backtests/" + id + "/numbers?usage=2").json();
        assertThat(nobody.path("kind").asString()).isEqualTo("nobody");
        assertThat(server.get("/api/v1/backtests").json().size()).isPositive();
        var same = server.get("/api/v1/backtests/" + id + "/compare/" + id).json();
        assertThat(same.path("entering").size()).isZero();
    }

    /// What was known then is the default, and history that came in afterwards cannot tell it.
    @Test
    void refusesToSayWhatWasKnownOfHistoryThatArrivedLater() {
        var request = new HashMap<String, Object>();
        request.put("lens", null);
        var answer = ask(request).json();
        assertThat(answer.path("backtest").path("lens").asString()).isEqualTo("as_known");
        assertThat(answer.path("backtest").path("state").asString()).isEqualTo("failed");
        var problem = answer.path("backtest").path("problems").get(0);
        assertThat(problem.path("where").asString()).isEqualTo("as known");
        assertThat(problem.path("remedy").asString()).startsWith("Ask as it happened");
    }

    @Test
    void refusesWhatCannotBeAskedWithEveryReason() {
        var wrong = ask(Map.of("from", today.toString(), "horizon_days", 0));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("problems").size()).isEqualTo(2);
        assertThat(ask(Map.of("outcome", "luck")).json().path("detail").asString())
                .contains("`luck` is no outcome");
        assertThat(ask(Map.of("text", BUSY.replace("people >= 3", "peple >= 3")))
                        .status())
                .isEqualTo(422);
        assertThat(server.get("/api/v1/backtests/999").status()).isEqualTo(404);
    }
}
