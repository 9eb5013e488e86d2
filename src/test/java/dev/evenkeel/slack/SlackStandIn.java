package dev.evenkeel.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// Slack's web API, as far as it is used here: knows one token, some people, and the messages that were posted.
final class SlackStandIn implements AutoCloseable {
    static final String TOKEN = "xoxb-of-the-tests";

    /// A call of a method with its parameters.
    record Call(String method, Map<String, String> parameters) {
        String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    private record Trouble(int status, String body, Map<String, String> headers) {}

    final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    final Map<String, String> emails = new HashMap<>();
    private final Queue<Trouble> troubles = new ArrayDeque<>();
    private final HttpServer server;
    private int posted;

    SlackStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/", this::take);
        server.start();
    }

    String api() {
        return "http://localhost:" + server.getAddress().getPort() + "/api/";
    }

    /// The next call is answered with 429.
    void tooMany(int seconds) {
        troubles.add(new Trouble(429, "", Map.of("Retry-After", Integer.toString(seconds))));
    }

    /// The next call is answered with an error of Slack's.
    void error(String error) {
        troubles.add(new Trouble(200, "{\"ok\":false,\"error\":\"" + error + "\"}", Map.of()));
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        var call = new Call(
                exchange.getRequestURI().getPath().substring("/api/".length()),
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var trouble = troubles.poll();
        if (trouble != null) {
            trouble.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            answer(exchange, trouble.status(), trouble.body());
            return;
        }
        calls.add(call);
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(exchange, 200, known ? said(call) : "{\"ok\":false,\"error\":\"invalid_auth\"}");
    }

    private String said(Call call) {
        return switch (call.method()) {
            case "chat.postMessage" ->
                "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1700000000.%06d\"}".formatted(++posted);
            case "chat.update", "chat.postEphemeral" -> "{\"ok\":true}";
            case "users.lookupByEmail" -> whoHas(call.parameter("email"));
            case "users.info" -> person(call.parameter("user"));
            default -> "{\"ok\":false,\"error\":\"unknown_method\"}";
        };
    }

    private String whoHas(String email) {
        return emails.entrySet().stream()
                .filter(one -> one.getValue().equalsIgnoreCase(email))
                .findFirst()
                .map(one -> person(one.getKey()))
                .orElse("{\"ok\":false,\"error\":\"users_not_found\"}");
    }

    private String person(String user) {
        var email = emails.get(user);
        return email == null
                ? "{\"ok\":false,\"error\":\"user_not_found\"}"
                : "{\"ok\":true,\"user\":{\"id\":\"%s\",\"profile\":{\"email\":\"%s\"}}}".formatted(user, email);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2)
                form.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
