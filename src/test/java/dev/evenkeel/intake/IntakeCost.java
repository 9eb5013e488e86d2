package dev.evenkeel.intake;

import dev.evenkeel.foundation.Database;
import dev.evenkeel.intake.calls.Body;
import dev.evenkeel.intake.calls.Checked;
import dev.evenkeel.intake.calls.DeliveryParser;
import dev.evenkeel.intake.log.EventEncoder;
import dev.evenkeel.testing.TestPostgres;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// Measures what an event costs: CPU time of parsing, checking and encoding alone, and of a whole server over HTTP.
///
/// Arguments: events a request, requests, connections. CPU time is used throughout, so that other load does less harm.
public final class IntakeCost {
    private final int events;
    private final int requests;
    private final int connections;

    private IntakeCost(int events, int requests, int connections) {
        this.events = events;
        this.requests = requests;
        this.connections = connections;
    }

    public static void main(String... arguments) throws Exception {
        var cost = new IntakeCost(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        cost.parsing();
        cost.serving();
        System.exit(0);
    }

    private void parsing() {
        var threads = ManagementFactory.getThreadMXBean();
        var body = new Template(events);
        long bytes = 0;
        int rounds = requests / 5;
        for (int round = 0; round < 6; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < rounds; i++) {
                var delivery = DeliveryParser.parse(new Body(body.next()), null);
                bytes = EventEncoder.encode(
                                Checked.of(delivery, "web", Instant.now()).events())
                        .length;
            }
            double micros = (threads.getCurrentThreadCpuTime() - before) / 1e3 / ((long) rounds * events);
            System.out.printf("parse, check, encode: %.2f µs an event%n", micros);
        }
        System.out.printf("body %d bytes, frame %d bytes an event%n", body.next().length / events, bytes / events);
    }

    private void serving() throws Exception {
        var folder = Files.createTempDirectory(Path.of("target"), "intake-cost");
        String name;
        try (var database = TestPostgres.database("intake")) {
            name = database.sql()
                    .sql("select current_database()")
                    .query(String.class)
                    .single();
        }
        var url = TestPostgres.url().replaceFirst("/[^/]+$", "/" + name);
        Database.at(url).close();
        var server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IntakeServer.class.getName(),
                        folder.toString(),
                        url,
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        var address = output.lines()
                .filter(line -> line.startsWith("http://"))
                .findFirst()
                .orElseThrow();
        for (int round = 0; round < 5; round++) {
            var cpu = server.info().totalCpuDuration().orElseThrow();
            long start = System.nanoTime();
            var latencies = load(URI.create(address).getPort());
            double seconds = (System.nanoTime() - start) / 1e9;
            var used = server.info().totalCpuDuration().orElseThrow().minus(cpu);
            report(used, seconds, latencies);
        }
        server.destroyForcibly().waitFor();
        verify(folder);
    }

    /// What was counted must be there.
    private void verify(Path folder) {
        var found = new AtomicLong();
        try (var log = EventLog.open(folder.resolve("intake"))) {
            log.forEach(event -> found.incrementAndGet());
            System.out.printf("%,d events in the log, %d bytes each%n", found.get(), log.end() / found.get());
        }
        if (found.get() != 5L * requests * events) throw new AssertionError("Events are missing");
    }

    private void report(Duration used, double seconds, long[] latencies) {
        long count = (long) events * latencies.length;
        Arrays.sort(latencies);
        System.out.printf(
                "HTTP: %.2f µs CPU an event, %,.0f events a core-second; %,.0f events/s; request p50 %.1f ms, p99 %.1f ms%n",
                used.toNanos() / 1e3 / count,
                count / (used.toNanos() / 1e9),
                count / seconds,
                latencies[latencies.length / 2] / 1e6,
                latencies[latencies.length * 99 / 100] / 1e6);
    }

    /// Every request must have been answered well, or there is no figure.
    private long[] load(int port) throws Exception {
        var latencies = new long[requests];
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<?>>();
            for (int c = 0; c < connections; c++) {
                int first = c;
                running.add(threads.submit(() -> {
                    send(port, first, latencies);
                    return null;
                }));
            }
            for (var connection : running) connection.get();
        }
        if (Arrays.stream(latencies).anyMatch(latency -> latency == 0))
            throw new AssertionError("A request was not made");
        return latencies;
    }

    private void send(int port, int first, long[] latencies) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var template = new Template(events);
            for (int i = first; i < requests; i += connections) {
                var request = template.request();
                long start = System.nanoTime();
                socket.getOutputStream().write(request);
                await(in);
                latencies[i] = System.nanoTime() - start;
            }
        }
    }

    /// Reads one answer, and stops all if it is not a good one.
    private static void await(InputStream in) throws IOException {
        var line = new StringBuilder();
        int length = 0;
        boolean good = false;
        for (int c; (c = in.read()) >= 0; ) {
            if (c != '\n') {
                if (c != '\r') line.append((char) c);
                continue;
            }
            if (line.isEmpty()) break;
            var text = line.toString();
            if (text.startsWith("HTTP/1.1 200")) good = true;
            if (text.regionMatches(true, 0, "Content-Length: ", 0, 16)) length = Integer.parseInt(text.substring(16));
            line.setLength(0);
        }
        var answer = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (line.isEmpty() && !good && answer.isEmpty()) throw new IOException("The server closed the connection");
        if (!good || !answer.contains("\"duplicates\":0,\"refused\":[]")) throw new IOException(answer);
    }

    /// A body as a library would send it, with about 250 bytes of properties an event and a UUID as message id.
    private static final class Template {
        private static final String MARK = "00000000-0000-0000-0000-000000000000";
        private final byte[] body;
        private final byte[] request;
        private final int offset;
        private final int[] ids;

        Template(int events) {
            var text = new StringBuilder("{\"batch\":[");
            for (int i = 0; i < events; i++) text.append(i == 0 ? "" : ",").append(event(i));
            text.append("],\"sentAt\":\"2026-11-23T07:26:23.910Z\",\"writeKey\":\"" + IntakeWorld.KEY + "\"}");
            body = text.toString().getBytes(StandardCharsets.US_ASCII);
            ids = new int[events];
            for (int i = 0, at = -1; i < events; i++) ids[i] = at = text.indexOf(MARK, at + 1);
            var head = ("POST /v1/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Basic YS13cml0ZS1rZXktZm9yLXRlc3RzOg==\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            offset = head.length;
            request = Arrays.copyOf(head, offset + body.length);
        }

        private static String event(int i) {
            var properties = "{\"report\":\"r-" + i * 7919 + "\",\"kind\":\"weekly\",\"rows\":" + i * 31
                    + ",\"shared\":true,\"team\":\"Harbour North\",\"url\":\"https://app.example.com/teams/" + i
                    + "/reports/weekly?from=2026-11-16&to=2026-11-22\",\"title\":\"Weekly roster of team number " + i
                    + "\",\"plan\":\"business\",\"seats\":42,\"locale\":\"en-GB\"}";
            return "{\"timestamp\":\"2026-11-23T07:26:23.906Z\",\"integrations\":{},\"event\":\"Report "
                    + (i % 7 == 0 ? "Created" : "Viewed") + "\",\"type\":\"track\",\"properties\":" + properties
                    + ",\"context\":{\"groupId\":\"account-" + i % 40
                    + "\",\"library\":{\"name\":\"@segment/analytics-node\",\"version\":\"3.1.0\"}},\"userId\":\"user-"
                    + i
                    + "\",\"messageId\":\"" + MARK
                    + "\",\"_metadata\":{\"nodeVersion\":\"v20.20.2\",\"jsRuntime\":\"node\"}}";
        }

        byte[] next() {
            var random = ThreadLocalRandom.current();
            for (int id : ids) {
                var text = new UUID(random.nextLong(), random.nextLong())
                        .toString()
                        .getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(text, 0, body, id, text.length);
            }
            return body;
        }

        byte[] request() {
            System.arraycopy(next(), 0, request, offset, body.length);
            return request;
        }
    }
}
