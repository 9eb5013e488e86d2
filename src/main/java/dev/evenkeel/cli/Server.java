package dev.evenkeel.cli;

import dev.evenkeel.foundation.Problem;
import dev.evenkeel.foundation.Refused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The running server, as a program on the same or another machine reaches it.
final class Server {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final @Nullable String key;

    Server(String address, @Nullable String key) {
        this.address = address.replaceFirst("/+$", "");
        this.key = key;
    }

    static String escaped(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    JsonNode get(String path) {
        return JSON.readTree(send(path, "GET", BodyPublishers.noBody(), "application/json"));
    }

    String text(String path) {
        return send(path, "GET", BodyPublishers.noBody(), "application/json");
    }

    JsonNode post(String path, String yaml) {
        return post(path, BodyPublishers.ofString(yaml), "application/yaml; charset=utf-8");
    }

    JsonNode post(String path, BodyPublisher body, String type) {
        return JSON.readTree(send(path, "POST", body, type));
    }

    void delete(String path) {
        send(path, "DELETE", BodyPublishers.noBody(), "application/json");
    }

    /// @throws Refused with the server's own problems, or what is wrong with the connection
    private String send(String path, String method, BodyPublisher body, String type) {
        var request = HttpRequest.newBuilder(address(path))
                .method(method, body)
                .header("Content-Type", type)
                .header("Accept", "application/json, application/problem+json, text/csv");
        if (key != null) request.header("Authorization", "Bearer " + key);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 == 2) return response.body();
            throw refusal(response);
        } catch (ConnectException nobody) {
            throw new Refused(
                    address,
                    "No server answers there",
                    "Start one with evenkeel serve, or give its address with --server");
        } catch (IOException e) {
            throw new Refused(
                    address, "The connection broke off: " + e.getMessage(), "Look at the server's log, and try again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(address, "Interrupted", "Try again");
        }
    }

    private URI address(String path) {
        try {
            return URI.create(address + path);
        } catch (IllegalArgumentException malformed) {
            throw new Refused("--server", "It is not an address: " + address, "Write it as http://127.0.0.1:7400");
        }
    }

    private Refused refusal(HttpResponse<String> response) {
        var status = response.statusCode();
        if (status == 401 || status == 403)
            return new Refused(
                    address, "It does not let this command in", "Give an API key with --key or EVENKEEL_API_KEY");
        var problems = problems(response.body());
        return problems.isEmpty()
                ? new Refused(address, "It answered " + status, "Look at the server's log")
                : new Refused(problems);
    }

    private static List<Problem> problems(String body) {
        var problems = new ArrayList<Problem>();
        try {
            for (var problem : JSON.readTree(body).path("problems"))
                problems.add(new Problem(
                        problem.path("where").asString(""),
                        problem.path("what").asString(""),
                        problem.path("remedy").asString("")));
        } catch (JacksonException notOurs) {
            return List.of();
        }
        return problems;
    }
}
