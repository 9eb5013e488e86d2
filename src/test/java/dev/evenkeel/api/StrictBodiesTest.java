package dev.evenkeel.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the interface says to bodies and addresses that do not mean what they say.
class StrictBodiesTest {
    private static final TestServer SERVER = TestServer.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'whta': 'x'}|whta|no such field|account",
                "{'due': 'soon'}|due|`soon` is not a day|2026-03-31",
                "{'due': 20}|due|not a day|2026-03-31",
                "{'due': '+999999999-12-31'}|due|not a day|2026-03-31",
                "{'pieces': 'two'}|pieces|`two` is not a whole number|such as 12",
                "{'pieces': ''}|pieces|not a whole number|such as 12",
                "{'value': true}|value|not a number|such as 12",
                "{'account': 7}|account|not words|quotes",
                "{'words': 'a\\u0000b'}|words|the character 0|Leave",
                "{'anyway': 'maybe'}|anyway|`maybe` is not true or false|true or false",
                "[]|body|not an object|openapi",
                "{'due': |body|no JSON|Mend",
            })
    void saysWhichFieldIsWrongAndWhatBelongsThere(String body, String where, String what, String remedy) {
        var answer = SERVER.post("/api/v1/promises", body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        var problem = answer.json().path("problems").path(0);
        assertThat(problem.path("where").asString()).isEqualTo(where);
        assertThat(problem.path("what").asString()).contains(what).doesNotContain("java");
        assertThat(problem.path("remedy").asString()).contains(remedy);
    }

    @Test
    void saysWhichEntryOfAListIsMissing() {
        var answer = SERVER.post("/api/v1/support/tickets", "{\"tickets\": [null]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("tickets[0]");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/people?q=%00,422", "/api/v1/capacity/board/backend/+999999999-12-31,400"})
    void refusesAddressesThatNoStoreCouldAnswer(String path, int status) {
        assertThat(SERVER.get(path).status()).isEqualTo(status);
    }

    @Test
    void refusesTextThatIsNestedWithoutEnd() {
        var deep = "[".repeat(20_000);
        var answer =
                SERVER.send("PUT", "/api/v1/desk/policy", deep, "application/yaml", "Bearer " + TestServer.API_KEY);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("nested too deeply");
    }
}
