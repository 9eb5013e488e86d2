package dev.evenkeel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.testing.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process, killed with SIGKILL under load, again and again on the same folder.
class KillTest {
    private static final int ROUNDS = 8;
    private static final int SENDERS = 4;

    @TempDir
    Path folder;

    private final Random random = new Random(20261123);
    private final Set<EventId> answered = ConcurrentHashMap.newKeySet();
    private final Queue<List<UUID>> unanswered = new ConcurrentLinkedQueue<>();
    private final Semaphore answers = new Semaphore(0);

    @Test
    void losesNothingThatWasAnsweredAndTakesNothingTwice() throws Exception {
        String url;
        try (var database = TestPostgres.database("intake")) {
            url = database.sql()
                    .sql("select current_database()")
                    .query(String.class)
                    .single();
            url = TestPostgres.url().replaceFirst("/[^/]+$", "/" + url);
        }
        for (int round = 0; round < ROUNDS; round++) {
            var server = start(url);
            var senders = startSenders(address(server));
            answers.acquire(random.nextInt(40, 250));
            server.destroyForcibly().waitFor();
            for (var sender : senders) sender.join();
            answers.drainPermits();
        }
        var found = new ArrayList<EventId>();
        try (var log = EventLog.open(folder.resolve("intake"))) {
            log.forEach(event -> found.add(event.id()));
        }
        assertThat(answered).hasSizeGreaterThan(ROUNDS * 40);
        assertThat(found).doesNotHaveDuplicates().containsAll(answered);
    }

    private Process start(String database) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IntakeServer.class.getName(),
                        folder.toString(),
                        database,
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String address(Process server) throws IOException {
        var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line; (line = output.readLine()) != null; ) if (line.startsWith("http://")) return line;
        throw new AssertionError("The server did not start: " + server);
    }

    private List<Thread> startSenders(String url) {
        var senders = new ArrayList<Thread>();
        for (int i = 0; i < SENDERS; i++) senders.add(Thread.startVirtualThread(() -> sendUntilKilled(url)));
        return senders;
    }

    private void sendUntilKilled(String url) {
        try (var client = HttpClient.newHttpClient()) {
            while (send(client, url)) answers.release();
        }
    }

    /// Sends what the last server left unanswered first, as a real sender would.
    private boolean send(HttpClient client, String url) {
        var ids = unanswered.poll();
        if (ids == null) ids = freshIds();
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/v1/batch"))
                    .POST(BodyPublishers.ofString(body(ids)))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            for (var id : ids) answered.add(EventId.of(id));
            return true;
        } catch (IOException killed) {
            unanswered.add(ids);
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<UUID> freshIds() {
        var ids = new ArrayList<UUID>();
        for (int i = (int) (System.nanoTime() % 15); i >= 0; i--) ids.add(UUID.randomUUID());
        return ids;
    }

    private static String body(List<UUID> ids) {
        var body = new StringBuilder("{\"writeKey\":\"" + IntakeWorld.KEY + "\",\"batch\":[");
        for (var id : ids)
            body.append(body.charAt(body.length() - 1) == '[' ? "" : ",")
                    .append("{\"type\":\"track\",\"userId\":\"u\",\"event\":\"E\",\"messageId\":\"")
                    .append(id)
                    .append("\"}");
        return body.append("]}").toString();
    }
}
