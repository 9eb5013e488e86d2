package dev.evenkeel.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.foundation.Outgoing;
import dev.evenkeel.foundation.Outgoing.State;
import dev.evenkeel.foundation.OutgoingLedger;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.testing.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {
    private static final String SUBMITTED = "desk.request.submitted";

    private record Received(Map<String, String> headers, String body) {}

    private final Database database = TestPostgres.database("foundation", "webhooks");
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> answerHeaders = new HashMap<>();
    private int answer = 204;
    private HttpServer receiver;
    private Outbox outbox;
    private OutgoingLedger ledger;
    private Webhooks webhooks;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        outboxFor(address -> true);
    }

    private void outboxFor(Predicate<InetAddress> allowed) {
        outbox = new Outbox(database, () -> now);
        ledger = new OutgoingLedger(database, outbox, () -> now, 90);
        webhooks = new Webhooks(database, outbox, () -> now, true);
        outbox.carry(Webhooks.KIND, new WebhookCarrier(webhooks, () -> now, allowed));
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        received.add(
                new Received(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        answerHeaders.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        database.close();
    }

    private String url(String host) {
        return "http://" + host + ":" + receiver.getAddress().getPort() + "/hook";
    }

    private void announce(String event) {
        webhooks.announce(event, SUBMITTED, now, Map.of("request", 12));
    }

    private Outgoing only(State state) {
        return ledger.list(state, Long.MAX_VALUE, 10).getFirst();
    }

    /// The example of the specification.
    @Test
    void signsAsTheStandardSays() {
        assertThat(Signature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void sendsAnEventOnceToEachEndpointThatWantsIt() {
        var all = webhooks.add(url("127.0.0.1"), List.of(), "ada");
        webhooks.add(url("127.0.0.1"), List.of("desk.request.ruled"), "ada");
        announce("desk_12_1");
        announce("desk_12_1");
        assertThat(outbox.sweep()).isEqualTo(1);
        var one = received.getFirst();
        assertThat(one.body())
                .isEqualTo("{\"type\":\"desk.request.submitted\",\"timestamp\":\"2026-03-02T09:00:00Z\","
                        + "\"data\":{\"request\":12}}");
        assertThat(one.headers())
                .containsEntry("webhook-id", "desk_12_1")
                .containsEntry("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .containsEntry(
                        "webhook-signature", Signature.of(all.secret(), "desk_12_1", now.getEpochSecond(), one.body()));
        assertThat(only(State.SENT).key()).isEqualTo(all.endpoint().id() + "/desk_12_1");
    }

    @Test
    void triesAgainWithTheSameIdUntilItIsTaken() {
        webhooks.add(url("127.0.0.1"), List.of(), "ada");
        announce("desk_12_1");
        answer = 500;
        outbox.sweep();
        assertThat(only(State.WAITING).reason()).isEqualTo("The endpoint answered 500");
        now = now.plusSeconds(5);
        answer = 200;
        outbox.sweep();
        assertThat(only(State.SENT).failures()).isEqualTo(1);
        assertThat(received)
                .extracting(one -> one.headers().get("webhook-id"))
                .containsExactly("desk_12_1", "desk_12_1");
        assertThat(received)
                .extracting(one -> one.headers().get("webhook-signature"))
                .doesNotHaveDuplicates();
    }

    @Test
    void waitsAsLongAsTheEndpointSays() {
        webhooks.add(url("127.0.0.1"), List.of(), "ada");
        announce("desk_12_1");
        answer = 429;
        answerHeaders.put("Retry-After", "90");
        outbox.sweep();
        assertThat(only(State.WAITING).due()).isEqualTo(now.plusSeconds(90));
    }

    @Test
    void switchesOffAnEndpointThatIsGone() {
        var endpoint = webhooks.add(url("127.0.0.1"), List.of(), "ada").endpoint();
        announce("desk_12_1");
        announce("desk_12_2");
        answer = 410;
        assertThat(outbox.sweep()).isEqualTo(2);
        assertThat(received).hasSize(1);
        assertThat(ledger.counts()).containsEntry(State.DEAD, 2L);
        assertThat(webhooks.list().getFirst().working()).isFalse();
        assertThat(webhooks.list().getFirst().reason()).contains("410");
        announce("desk_12_3");
        assertThat(outbox.sweep()).isZero();
        answer = 200;
        webhooks.switchOn(endpoint.id(), "ada");
        ledger.replayDead("ada");
        outbox.sweep();
        assertThat(ledger.counts()).containsEntry(State.SENT, 2L);
    }

    @Test
    void followsNoRedirect() {
        webhooks.add(url("127.0.0.1"), List.of(), "ada");
        announce("desk_12_1");
        answer = 307;
        answerHeaders.put("Location", url("127.0.0.1"));
        outbox.sweep();
        assertThat(received).hasSize(1);
        assertThat(only(State.WAITING).reason()).contains("307");
    }

    /// A name is looked at once it is an address, at the very moment of connecting: what it meant before is nothing.
    @Test
    void neverReachesAPrivateAddressByNameOrNumber() {
        outboxFor(Addresses::isPublic);
        var hosts = List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "169.254.169.254");
        for (var host : hosts) webhooks.add(url(host), List.of(), "ada");
        announce("desk_12_1");
        assertThat(outbox.sweep()).isEqualTo(hosts.size());
        assertThat(received).isEmpty();
        assertThat(ledger.list(State.DEAD, Long.MAX_VALUE, 10))
                .hasSize(hosts.size())
                .allMatch(one -> String.valueOf(one.reason()).contains("not an address of the open internet"));
    }

    @Test
    void looksAtTheAddressAgainForEveryConnection() {
        var lookedAt = new ArrayList<InetAddress>();
        outboxFor(address -> {
            lookedAt.add(address);
            return lookedAt.size() == 1;
        });
        answerHeaders.put("Connection", "close");
        webhooks.add(url("127.0.0.1"), List.of(), "ada");
        announce("desk_12_1");
        announce("desk_12_2");
        outbox.sweep();
        assertThat(received).hasSize(1);
        assertThat(ledger.counts()).containsEntry(State.SENT, 1L).containsEntry(State.DEAD, 1L);
    }

    @Test
    void namesAllThatIsWrongWithAnEndpoint() {
        var strict = new Webhooks(database, outbox, () -> now, false);
        assertThatThrownBy(() -> strict.add("http://user:word@example.org/", List.of("desk.closed"), "ada"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.problems()).hasSize(3));
        assertThat(webhooks.list()).isEmpty();
    }
}
