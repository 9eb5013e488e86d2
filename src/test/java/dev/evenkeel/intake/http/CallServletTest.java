package dev.evenkeel.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.Event;
import dev.evenkeel.intake.EventId;
import dev.evenkeel.intake.EventKind;
import dev.evenkeel.intake.IntakeWorld;
import dev.evenkeel.intake.RejectionFilter;
import dev.evenkeel.intake.TestClock;
import dev.evenkeel.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallServletTest {
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((IntakeWorld.KEY + ":").getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private static Database database;
    private final TestClock clock = new TestClock();
    private IntakeWorld world;
    private HttpClient client;

    @BeforeAll
    static void migrate() {
        database = TestPostgres.database("intake");
    }

    @AfterAll
    static void leave() {
        database.close();
    }

    @BeforeEach
    void start() {
        database.sql().sql("truncate intake.rejected, intake.write_key").update();
        world = new IntakeWorld(folder, database, clock, 10_000_000, 0);
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() throws IOException {
        client.shutdownNow();
        world.close();
    }

    @Test
    void takesABatchAsTheNodeLibrarySendsIt() throws Exception {
        var answer = post("/v1/batch", """
                {"batch":[
                  {"timestamp":"2026-11-23T07:26:23.906Z","integrations":{},"type":"identify","userId":"u1",
                   "traits":{"email":"a@acme.com"},"context":{"groupId":"acme","library":{"name":"node"}},
                   "messageId":"node-next-1795418783906-5bebcc30-86ec-4b3e-a823-1abd51afa467","_metadata":{"jsRuntime":"node"}},
                  {"timestamp":"2026-01-02T03:04:05.678Z","event":"Report Created","type":"track",
                   "properties":{"n": 1, "nested":{"a":[1,2]}},"userId":"u1","messageId":"m-2"}],
                 "writeKey":"ignored where there is a header","sentAt":"2026-11-23T07:26:23.910Z"}
                """);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":true,\"accepted\":2,\"duplicates\":0,\"refused\":[]}");
        var identify = world.events().getFirst();
        assertThat(identify.kind()).isEqualTo(EventKind.IDENTIFY);
        assertThat(identify.groupId()).isEqualTo("acme");
        assertThat(identify.data()).isEqualTo("{\"email\":\"a@acme.com\"}");
        assertThat(identify.source()).isEqualTo("default");
        assertThat(identify.at()).isEqualTo(clock.instant().minusMillis(4));
        var track = world.events().getLast();
        assertThat(track.name()).isEqualTo("Report Created");
        assertThat(track.id()).isEqualTo(EventId.of("m-2"));
        assertThat(track.messageId()).isEqualTo("m-2");
        assertThat(track.data()).isEqualTo("{\"n\": 1, \"nested\":{\"a\":[1,2]}}");
    }

    @Test
    void takesABatchAsTheJavaLibrarySendsIt() throws Exception {
        var id = UUID.randomUUID();
        var answer = send(request("/v1/import/").POST(BodyPublishers.ofString("""
                                {"batch":[{"type":"page","messageId":"%s","timestamp":"2026-11-23T07:28:19.835Z",
                                  "userId":"u1","context":{"library":{"version":"9"},"ip":"8.8.8.8"},"name":"Home"}],
                                 "sentAt":"2026-11-23T07:28:20.783Z","context":{"library":{"name":"java","version":"3"},"instanceId":"70"},
                                 "sequence":1,"writeKey":"%s"}
                                """.formatted(id, IntakeWorld.KEY))));
        assertThat(answer.statusCode()).isEqualTo(200);
        var page = world.events().getFirst();
        assertThat(page.id().uuid()).isEqualTo(id);
        assertThat(page.messageId()).isNull();
        assertThat(page.context())
                .isEqualTo(
                        "{\"library\":{\"name\":\"java\",\"version\":\"9\"},\"instanceId\":\"70\",\"ip\":\"8.8.8.8\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/identify, '{\"userId\":\"u\"}', IDENTIFY",
        "/v1/track/, '{\"userId\":7,\"event\":\"E\"}', TRACK",
        "/v1/t, '{\"anonymousId\":\"a\",\"event\":\"E\"}', TRACK",
        "/v1/page, '{\"anonymousId\":\"a\"}', PAGE",
        "/v1/screen, '{\"anonymousId\":\"a\",\"name\":\"S\"}', SCREEN",
        "/v1/group, '{\"userId\":\"u\",\"groupId\":\"g\",\"traits\":{}}', GROUP",
        "/v1/alias, '{\"userId\":\"u\",\"previousId\":\"a\"}', ALIAS",
    })
    void takesEachSingleCall(String path, String body, EventKind kind) throws Exception {
        assertThat(post(path, body).statusCode()).isEqualTo(200);
        assertThat(world.events()).extracting(Event::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/track | {\"userId\":\"u\"} | event: It is missing",
                "/v1/track | {\"event\":\"E\"} | userId: Neither userId nor anonymousId is given",
                "/v1/track | {\"userId\":\"\",\"anonymousId\":null,\"event\":\"E\"} | userId: Neither userId nor",
                "/v1/track | {\"userId\":\"NULL\",\"event\":\"E\"} | userId: It is a placeholder",
                "/v1/track | {\"userId\":0,\"event\":\"E\"} | userId: It is a placeholder",
                "/v1/track | {\"anonymousId\":\"00000000-0000-0000-0000-000000000000\",\"event\":\"E\"} | anonymousId: It is a placeholder",
                "/v1/track | {\"userId\":{},\"event\":\"E\"} | userId: It is neither a text nor a number",
                "/v1/track | {\"userId\":\"u\",\"event\":\"E\",\"properties\":[]} | properties: It is not an object",
                "/v1/track | {\"userId\":\"u\",\"event\":\"E\",\"timestamp\":\"yesterday\"} | timestamp: It is not a time in ISO 8601",
                "/v1/track | {\"userId\":\"u\",\"event\":\"E\",\"timestamp\":\"1812-01-01\"} | timestamp: It is before 1900",
                "/v1/track | {\"userId\":\"u\",\"event\":\"a\\u0000b\"} | It holds a zero character",
                "/v1/track | {\"userId\":\"u\",\"event\":\"a\\ud83d\"} | It holds a zero character or half of a surrogate pair",
                "/v1/group | {\"userId\":\"u\"} | groupId: It is missing",
                "/v1/group | {\"userId\":\"u\",\"groupId\":\"---\"} | groupId: It is a placeholder",
                "/v1/alias | {\"userId\":\"u\"} | previousId: It is missing",
                "/v1/track | {\"userId\":\"u\",\"event\":\"E\" | body line 1, column 26: It is not valid JSON",
                "/v1/track | {\"userId\":\"u\",\"event\":\"E\"} {} | Something follows the JSON object",
                "/v1/track | [] | body: It is not a JSON object",
                "/v1/track | '' | body: It is not a JSON object",
                "/v1/batch | {\"events\":[]} | batch: It is missing",
                "/v1/batch | {\"batch\":{}} | batch: It is not an array",
                "/v1/batch | {\"batch\":[],\"sentAt\":\"soon\"} | sentAt: It is not a time in ISO 8601",
                "/v1/batch | {\"batch\":[],\"context\":7} | context: It is not an object",
            })
    void answers400AndSaysWhatIsWrong(String path, String body, String said) throws Exception {
        var answer = post(path, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body().replace("\\\"", "\"")).contains(said).contains("\"status\":400");
        assertThat(world.events()).isEmpty();
    }

    @Test
    void namesAllThatIsWrongWithACall() throws Exception {
        assertThat(post("/v1/track", "{\"messageId\":\"" + "x".repeat(101) + "\",\"userId\":[]}")
                        .body())
                .contains("\"where\":\"userId\"")
                .contains("\"where\":\"event\"")
                .contains("\"where\":\"messageId\"");
    }

    @Test
    void takesTheGoodOnesOfABatchAndNamesAndKeepsTheOthers() throws Exception {
        var answer = post("/v1/batch", """
                {"batch":[{"type":"track","userId":"u","event":"A","messageId":"1"},
                          {"type":"track","userId":"u","messageId":"2"},
                          {"type":"conversion","userId":"u","messageId":"3"},
                          17,
                          {"type":"track","userId":"u","event":"A","messageId":"1"}]}
                """);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"success\":true,\"accepted\":1,\"duplicates\":1,\"refused\":[")
                .contains(
                        "{\"index\":1,\"messageId\":\"2\",\"where\":\"batch[1].event\",\"what\":\"It is missing\",\"remedy\":\"Name what was done, such as Report Created\"}")
                .contains("\"where\":\"batch[2].type\",\"what\":\"It is not a type of call\"")
                .contains("{\"index\":3,")
                .contains("The event is not a JSON object");
        assertThat(world.rejections.count(RejectionFilter.OPEN)).isEqualTo(3);
        assertThat(world.rejections
                        .page(RejectionFilter.OPEN, Long.MAX_VALUE, 10)
                        .getFirst()
                        .raw())
                .isEqualTo("17");
    }

    @Test
    void refusesTheWholeOfWhatIsNotValidJsonToItsEnd() throws Exception {
        var answer = post("/v1/batch", "{\"batch\":[{\"type\":\"track\",\"userId\":\"u\",\"event\":\"A\"},{\"type\"");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(world.events()).isEmpty();
    }

    @Test
    void keepsToTheLimits() throws Exception {
        var large = "x".repeat(32 * 1024);
        var event = "{\"userId\":\"u\",\"event\":\"E\",\"properties\":{\"x\":\"" + large + "\"}}";
        assertThat(post("/v1/track", event).body()).contains("The event is larger than 32 KB");
        assertThat(post("/v1/batch", "{\"batch\":[" + "{},".repeat(2_500) + "{}]}")
                        .body())
                .contains("It holds more than 2500 events");
        assertThat(post("/v1/batch", " ".repeat(512_001)).body()).contains("It is larger than 500 KB");
        assertThat(send(authorised("/v1/batch")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(gzip(" ".repeat(50_000_000)))))
                        .body())
                .contains("It is larger than 500 KB");
        assertThat(world.events()).isEmpty();
    }

    @Test
    void understandsGzipAndNothingElse() throws Exception {
        var body = gzip("{\"userId\":\"ü\",\"event\":\"日本\"}");
        var zipped = authorised("/v1/track").header("Content-Encoding", "gzip");
        assertThat(send(zipped.POST(BodyPublishers.ofByteArray(body))).statusCode())
                .isEqualTo(200);
        assertThat(world.events().getFirst().name()).isEqualTo("日本");
        assertThat(send(zipped.POST(BodyPublishers.ofString("{}"))).body()).contains("It is not valid gzip");
        body[20] ^= 7;
        assertThat(send(zipped.POST(BodyPublishers.ofByteArray(body))).statusCode())
                .isEqualTo(400);
        assertThat(send(authorised("/v1/track").header("Content-Encoding", "br").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void refusesTextThatIsNotUtf8() throws Exception {
        var latin = "{\"userId\":\"ü\",\"event\":\"E\"}";
        for (var charset : new Charset[] {StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE}) {
            var answer = send(authorised("/v1/track").POST(BodyPublishers.ofByteArray(latin.getBytes(charset))));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("It is not UTF-8");
        }
    }

    @Test
    void demandsAWriteKeyThatWorks() throws Exception {
        var body = "{\"userId\":\"u\",\"event\":\"E\"}";
        var none = send(request("/v1/track").POST(BodyPublishers.ofString(body)));
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.body()).contains("There is no write key");
        var wrong = request("/v1/track").header("Authorization", "Basic " + "d3Jvbmc6");
        assertThat(send(wrong.POST(BodyPublishers.ofString(body))).body()).contains("unknown or was revoked");
        var inBody = body.replace("}", ",\"writeKey\":\"wrong\"}");
        assertThat(send(request("/v1/track").POST(BodyPublishers.ofString(inBody)))
                        .statusCode())
                .isEqualTo(401);
        var made = world.keys.create("Website", "admin").key();
        var good = request("/v1/track")
                .POST(BodyPublishers.ofString(body.replace("}", ",\"writeKey\":\"" + made + "\"}")));
        assertThat(send(good).statusCode()).isEqualTo(200);
        assertThat(world.events()).extracting(Event::source).containsExactly("Website");
        world.keys.revoke(world.keys.list().getFirst().id(), "admin");
        assertThat(send(good).statusCode()).isEqualTo(401);
    }

    @Test
    void countsACopyOnceAndMakesIdsWhereThereAreNone() throws Exception {
        var same = "{\"userId\":\"u\",\"event\":\"E\",\"messageId\":\"same\"}";
        assertThat(post("/v1/track", same).body()).contains("\"accepted\":1");
        assertThat(post("/v1/track", same).body()).contains("\"accepted\":0,\"duplicates\":1");
        var without = "{\"userId\":\"u\",\"event\":\"E\"}";
        assertThat(post("/v1/track", without).body()).contains("\"accepted\":1");
        assertThat(post("/v1/track", without).body()).contains("\"accepted\":1");
    }

    @Test
    void answers429WithRetryAfterWhenTooMuchWaits() throws Exception {
        world.close();
        world = new IntakeWorld(folder, database, clock, 10, 0);
        var body = "{\"userId\":\"u\",\"event\":\"E\"}";
        assertThat(post("/v1/track", body).statusCode()).isEqualTo(200);
        var answer = post("/v1/track", body);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        world.log.release(world.log.end());
        assertThat(post("/v1/track", body).statusCode()).isEqualTo(200);
    }

    @Test
    void answers503WhenTheDiskFails() throws Exception {
        world.log.close();
        var answer = post("/v1/track", "{\"userId\":\"u\",\"event\":\"E\"}");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void letsBrowsersSendFromAnyPage() throws Exception {
        var preflight = send(request("/v1/t")
                .header("Origin", "https://app.example.com")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("Authorization", "Content-Type"));
        var refused = send(
                request("/v1/t").header("Origin", "https://app.example.com").POST(BodyPublishers.ofString("{}")));
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/", "/v1/unknown", "/v1/track/more", "/v1/m"})
    void answers404ToWhatIsNoCall(String path) throws Exception {
        assertThat(post(path, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void answers405ToAnythingButPost() throws Exception {
        var answer = send(authorised("/v1/track").GET());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST, OPTIONS");
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(authorised(path).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder authorised(String path) {
        return request(path).header("Authorization", BASIC);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(world.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
