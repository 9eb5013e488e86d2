package dev.evenkeel.testing;

import dev.evenkeel.EvenkeelApplication;
import dev.evenkeel.activity.Absorber;
import dev.evenkeel.qualification.Scoreboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole application in this process, on a port and in a data directory of its own, set up by environment
/// variables only, with a database in the PostgreSQL of the test run.
public final class TestServer implements AutoCloseable {
    public static final String ADMIN_PASSWORD = "a harbour in the evening";
    public static final String WRITE_KEY = "write-key-of-the-tests";
    public static final String API_KEY = "api-key-of-the-tests";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private TestServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// What the server said.
    public record Answer(int status, String type, String text, HttpHeaders headers) {
        /// The value of a header; empty where there is none.
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    private static final class Shared {
        static final TestServer SERVER = start(Map.of());
    }

    /// One server for all tests that do not mind what others have sent.
    public static TestServer shared() {
        return Shared.SERVER;
    }

    /// @param more further environment variables; an empty one is taken away
    public static TestServer start(Map<String, String> more) {
        var variables = new HashMap<String, Object>();
        variables.put("EVENKEEL_DATA", freshFolder().toString());
        variables.put("EVENKEEL_PORT", "0");
        variables.put("EVENKEEL_DATABASE_URL", TestPostgres.url());
        variables.put("EVENKEEL_ADMIN_PASSWORD", ADMIN_PASSWORD);
        variables.put("EVENKEEL_WRITE_KEY", WRITE_KEY);
        variables.put("EVENKEEL_API_KEY", API_KEY);
        variables.putAll(more);
        variables.values().removeIf(""::equals);
        var environment = new StandardServletEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        var application = new SpringApplication(EvenkeelApplication.class);
        application.setEnvironment(environment);
        return new TestServer(application.run());
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-servers")), "data")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Sends a call of the tracking API, and waits until it counts in every score.
    public Answer track(String path, String json) {
        var basic = Base64.getEncoder().encodeToString((WRITE_KEY + ":").getBytes(StandardCharsets.UTF_8));
        var answer = send("POST", path, json, "application/json", "Basic " + basic);
        settle();
        return answer;
    }

    /// Waits until everything that was sent is taken in and scored.
    public void settle() {
        if (!bean(Absorber.class).caughtUp(PATIENCE)) throw new AssertionError("The server does not catch up");
        bean(Scoreboard.class).rescoreAll(LocalDate.now(ZoneOffset.UTC));
    }

    public Answer get(String path) {
        return send("GET", path, "", "", "Bearer " + API_KEY);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json, "application/json", "Bearer " + API_KEY);
    }

    public Answer delete(String path) {
        return send("DELETE", path, "", "", "Bearer " + API_KEY);
    }

    /// @param type of the body; empty for none
    /// @param authorization empty for none
    public Answer send(String method, String path, String body, String type, String authorization) {
        var request = HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!type.isEmpty()) request.header("Content-Type", type);
        if (!authorization.isEmpty()) request.header("Authorization", authorization);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
