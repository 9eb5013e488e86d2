package dev.evenkeel.intake.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.evenkeel.foundation.Refused;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456789Z");

    @Test
    void movesTimesByTheErrorOfTheSendersClock() {
        var event = only("{\"userId\":\"u\",\"event\":\"E\",\"timestamp\":\"2020-01-01T00:00:00Z\","
                + "\"sentAt\":\"2020-01-01T00:00:05Z\"}");
        assertThat(event.at()).isEqualTo(Instant.parse("2026-11-23T09:59:55.123456Z"));
        assertThat(event.receivedAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00.123456Z"));
        assertThat(event.clamped()).isFalse();
    }

    @Test
    void marksATimeThatCannotBe() {
        var event = only("{\"userId\":\"u\",\"event\":\"E\",\"timestamp\":\"2027-01-01T00:00:00Z\"}");
        assertThat(event.at()).isEqualTo(event.receivedAt());
        assertThat(event.clamped()).isTrue();
    }

    @Test
    void readsFieldsInAnyOrderWithAnyWhitespaceAndTheLastOfTwo() {
        var event = only(" {\r\n\t\"properties\" : { \"a\" : \"}\\\"{\" } , \"event\":\"old\", \"context\":{\"traits\":"
                + "{\"plan\":\"pro\"}} , \"event\" : \"Größe \\u00e9\\ud83d\\ude00\" , \"userId\" : 12.50 } \n");
        assertThat(event.name()).isEqualTo("Größe é😀");
        assertThat(event.userId()).isEqualTo("12.50");
        assertThat(event.data()).isEqualTo("{ \"a\" : \"}\\\"{\" }");
        assertThat(event.context()).isEqualTo("{\"traits\":{\"plan\":\"pro\"}}");
    }

    @Test
    void keepsSlicesRightBehindTextOfMoreBytesThanCharacters() {
        var event = only("{\"event\":\"日本語👍\",\"x\":\"ü\",\"properties\":{\"ö\":\"ß\"},\"userId\":\"u\"}");
        assertThat(event.data()).isEqualTo("{\"ö\":\"ß\"}");
    }

    @Test
    void keepsTheCategoryOfAPageAmongItsProperties() {
        var page = of("{\"userId\":\"u\",\"category\":\"Docs\",\"properties\":{\"path\":\"/\"}}", EventKind.PAGE);
        assertThat(page.events().getFirst().data()).isEqualTo("{\"path\":\"/\",\"category\":\"Docs\"}");
    }

    @Test
    void mergesTheContextOfABatchIntoEachOfItsEvents() {
        var checked = batch("""
                {"batch":[
                  {"type":"track","userId":"u","event":"E"},
                  {"type":"track","userId":"u","event":"E","context":{}},
                  {"type":"track","userId":"u","event":"E","context":{"app":{"name":"web"},"ip":[ 1 ],"groupId":"own"}}],
                 "context":{"groupId":"acme","app":{"name":"all","build":7},"n":-1.5e3 ,"userAgent":"Googlebot/2.1"}}
                """);
        var shared =
                "{\"groupId\":\"acme\",\"app\":{\"name\":\"all\",\"build\":7},\"n\":-1.5e3 ,\"userAgent\":\"Googlebot/2.1\"}";
        assertThat(checked.events())
                .extracting(Event::context)
                .containsExactly(
                        shared,
                        shared,
                        "{\"groupId\":\"own\",\"app\":{\"name\":\"web\",\"build\":7},\"n\":-1.5e3,\"userAgent\":\"Googlebot/2.1\",\"ip\":[ 1 ]}");
        assertThat(checked.events()).extracting(Event::groupId).containsExactly("acme", "acme", "own");
        assertThat(checked.events()).extracting(Event::bot).containsExactly(true, true, true);
    }

    @Test
    void refusesAContextThatWouldGrowWithoutBounds() {
        var items = new StringBuilder("{\"batch\":[{\"type\":\"page\",\"userId\":\"u\",\"context\":{\"a\":0}}");
        for (int i = 1; i < 2_000; i++)
            items.append(",{\"type\":\"page\",\"userId\":\"u\",\"context\":{\"a\":")
                    .append(i)
                    .append("}}");
        items.append("],\"context\":{\"large\":\"").append("x".repeat(300_000)).append("\"}}");
        assertThatThrownBy(() -> batch(items.toString()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("too large to be repeated");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html), true",
                "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/120.0, true",
                "Mozilla/5.0 (Linux; Android 9; CUBOT X19) Mobile Safari/537.36, false",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15, false",
                "none, false",
            })
    void tellsMachinesByTheirUserAgent(@Nullable String agent, boolean bot) {
        var context = agent == null ? "{}" : "{\"userAgent\":\"" + agent + "\"}";
        assertThat(only("{\"userId\":\"u\",\"event\":\"E\",\"context\":" + context + "}")
                        .bot())
                .isEqualTo(bot);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"track\",\"userId\":\"u\",\"event\":[3]}",
                "{\"type\":\"group\",\"userId\":\"u\",\"groupId\":{}}",
                "{\"type\":\"alias\",\"userId\":\"u\",\"previousId\":true}",
                "{\"type\":[],\"userId\":\"u\"}"
            })
    void whatIsOfTheWrongTypeIsNotCalledMissingAsWell(String call) {
        var problems = batch("{\"batch\":[" + call + "]}").refused().getFirst().problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().what()).doesNotContain("missing");
    }

    @Test
    void judgesARefusedCallAgainWithItsTimeItsContextAndItsId() {
        var refused = batch("""
                        {"batch":[{"type":"track","event":"E","timestamp":"2026-11-22T00:00:00Z"}],
                         "sentAt":"2026-11-22T00:00:09Z","context":{"groupId":"acme"}}
                        """).refused().getFirst();
        assertThat(refused.problems()).hasSize(1);
        var mended = new RefusedCall(
                0,
                refused.receivedAt(),
                refused.source(),
                refused.problems(),
                refused.raw().replace("{", "{\"userId\":\"u\","),
                refused.call(),
                refused.messageId(),
                refused.context(),
                refused.sentAt());
        var event = mended.again().events().getFirst();
        assertThat(event.at()).isEqualTo(Instant.parse("2026-11-23T09:59:51.123456Z"));
        assertThat(event.groupId()).isEqualTo("acme");
        assertThat(event.id().uuid()).hasToString(refused.messageId());
        assertThat(refused.again().refused().getFirst().problems()).isEqualTo(refused.problems());
    }

    private static Event only(String call) {
        var checked = of(call, EventKind.TRACK);
        assertThat(checked.refused()).isEmpty();
        return checked.events().getFirst();
    }

    private static Checked batch(String body) {
        return of(body, null);
    }

    private static Checked of(String body, @Nullable EventKind kind) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return Checked.of(DeliveryParser.parse(new Body(bytes), kind), "web", NOW);
    }
}
