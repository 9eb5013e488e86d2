package dev.evenkeel.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.StringJoiner;
import tools.jackson.databind.json.JsonMapper;

/// Whether a server answers on the port, or could.
final class ServerCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String ABOUT = "Server";

    private final int port;

    ServerCheck(int port) {
        this.port = port;
    }

    Finding look() {
        if (isFree()) return Finding.ok(ABOUT, "none runs; port " + port + " is free for it");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                .timeout(PATIENCE)
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.body().contains("\"Evenkeel\"") ? health(answer) : taken();
        } catch (IOException e) {
            return taken();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return taken();
        }
    }

    private Finding health(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) return Finding.ok(ABOUT, "Evenkeel answers on port " + port);
        var wrong = new StringJoiner("; ");
        new JsonMapper().readTree(answer.body()).path("wrong").forEach(each -> wrong.add(each.asString()));
        return Finding.bad(ABOUT, "Evenkeel runs on port " + port + ", but: " + wrong, "Look at the server's log");
    }

    private Finding taken() {
        return Finding.bad(
                ABOUT,
                "Port " + port + " is taken by another program, or by a server that does not answer",
                "Give another port with --port or EVENKEEL_PORT, or look at the server's log");
    }

    private boolean isFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
