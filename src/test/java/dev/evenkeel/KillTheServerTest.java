package dev.evenkeel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// The whole server, with its own PostgreSQL and its event store, killed with SIGKILL while it takes events in and
/// works
/// them off: what it counts in the end is what was sent, each once.
class KillTheServerTest {
    private static final int KILLS = 3;
    private static final int BATCH = 40;
    private static final String WRITE_KEY = "kill-test-write-key-0123";
    private static final String API_KEY = "kill-test-api-key-0123456789";
    private static final Pattern BACKLOG = Pattern.compile("\"backlog_bytes\":(\\d+)");
    private static final Pattern TIMES = Pattern.compile("\"name\":\"Shift Swapped\",\"times\":(\\d+)");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Random random = new Random(7);
    private final AtomicInteger made = new AtomicInteger();
    private final Queue<List<UUID>> unanswered = new ConcurrentLinkedQueue<>();
    private final Semaphore answers = new Semaphore(0);
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void countsEverythingThatWasAnsweredOnceAfterBeingKilled() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            var address = freeAddress();
            var server = start(address);
            var senders = List.of(sender(address), sender(address));
            answers.acquire(random.nextInt(60, 200));
            server.destroyForcibly().waitFor();
            for (var sender : senders) sender.join();
            answers.drainPermits();
        }
        var address = freeAddress();
        var server = start(address);
        while (!unanswered.isEmpty()) assertThat(send(address)).isTrue();
        awaitWorkedOff(server, address);
        assertThat(number(TIMES, get(address, "/events/names")))
                .as("%s", faults)
                .isEqualTo(made.get());
        assertThat(faults).isEmpty();
        server.destroy();
        assertThat(server.waitFor()).isEqualTo(143); // ended by SIGTERM, in good order
    }

    private Process start(URI address) throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx600m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        Integer.toString(address.getPort()))
                .redirectErrorStream(true);
        builder.environment().put("EVENKEEL_WRITE_KEY", WRITE_KEY);
        builder.environment().put("EVENKEEL_API_KEY", API_KEY);
        var server = builder.start();
        awaitRunning(server);
        return server;
    }

    private void heard(String line) {
        if (faults.size() < 20 && (line.contains("ERROR") || !faults.isEmpty())) faults.add(line);
    }

    private void awaitRunning(Process server) throws IOException {
        var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (String line; (line = output.readLine()) != null; said.append(line).append('\n'))
            if (line.startsWith("Evenkeel runs on")) {
                Thread.startVirtualThread(() -> output.lines().forEach(this::heard)); // keeps the pipe from filling
                return;
            }
        throw new AssertionError("The server did not start; it said:\n" + said);
    }

    private Thread sender(URI address) {
        return Thread.startVirtualThread(() -> {
            while (send(address)) answers.release();
        });
    }

    /// Sends what a killed server left unanswered first, as a real sender would.
    private boolean send(URI address) {
        var ids = unanswered.poll();
        if (ids == null) ids = fresh();
        try {
            var request = HttpRequest.newBuilder(address.resolve("/v1/batch"))
                    .header("Authorization", "Basic " + base64(WRITE_KEY + ":"))
                    .POST(BodyPublishers.ofString(body(ids)))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return true;
        } catch (IOException killed) {
            unanswered.add(ids);
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<UUID> fresh() {
        made.addAndGet(BATCH);
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < BATCH; i++) ids.add(UUID.randomUUID());
        return ids;
    }

    private static String body(List<UUID> ids) {
        return ids.stream()
                .map(id -> """
                        {"type":"track","event":"Shift Swapped","messageId":"%s","userId":"u%d","context":{"groupId":"g%d"}}""".formatted(id, Math.floorMod(id.hashCode(), 50), Math.floorMod(id.hashCode(), 7)))
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
    }

    private void awaitWorkedOff(Process server, URI address) throws Exception {
        while (number(BACKLOG, get(address, "/intake")) > 0)
            assertThat(server.waitFor(100, TimeUnit.MILLISECONDS))
                    .as("the server ended")
                    .isFalse();
    }

    private String get(URI address, String path) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .header("Authorization", "Bearer " + API_KEY)
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static long number(Pattern pattern, String answer) {
        var found = pattern.matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static URI freeAddress() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
