package dev.evenkeel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Sellers of a company with 50 skills, who ask, reserve and promise over HTTP.
final class Sellers {
    static final String KEY = "bench-api-key";
    private static final int SKILLS = 50;
    private static final int SERVICES = 20;
    private static final int PAST = 12;

    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final int port;
    private final LocalDate today;

    Sellers(int port, LocalDate today) {
        this.port = port;
        this.today = today;
    }

    /// A plan in which each skill has 40 people; services take one skill or three.
    void plan() throws IOException, InterruptedException {
        var yaml = new StringBuilder("kind: capacity\ngrowth: 1.2\nteams: [{key: core, name: Core}]\nskills:\n");
        var random = new Random(1);
        for (int k = 0; k < SKILLS; k++) yaml.append("  - {key: s%d, name: Skill %d}\n".formatted(k, k));
        yaml.append("staff:\n");
        for (int k = 0; k < SKILLS; k++)
            yaml.append("  - {key: p%d, name: People %d, team: core, skill: s%d, people: 40, hours: 40, from: %s}\n"
                    .formatted(k, k, k, today.minusYears(1)));
        yaml.append("past_weeks:\n");
        for (int k = 0; k < SKILLS; k++)
            for (int week = 1; week <= PAST; week++)
                yaml.append("  - {key: w%d-%d, skill: s%d, week: %s, planned: 100, done: %d}\n"
                        .formatted(
                                k,
                                week,
                                k,
                                today.with(java.time.DayOfWeek.MONDAY).minusWeeks(week),
                                80 + random.nextInt(40)));
        yaml.append("services:\n");
        for (int i = 0; i < SERVICES; i++)
            yaml.append("  - {key: service-%d, name: Service %d, hours: {s%d: 2%s}}\n"
                    .formatted(i, i, i, i % 2 == 0 ? "" : ", s%d: 1, s%d: 3".formatted(20 + i, 49 - i / 2)));
        var answer = send("PUT", "/api/v1/capacity/plan", yaml.toString(), "application/yaml");
        if (!answer.equals("200")) throw new IOException("The plan was refused: " + answer);
    }

    /// So many promises, by 64 sellers at once.
    void promise(int number) throws IOException, InterruptedException {
        together(
                64,
                number,
                i -> send(
                        "POST",
                        "/api/v1/promises",
                        """
                {"reference": "bench-%d", "account": "account-%d", "what": "service-%d", "due": "%s", "chance": 0.9,
                 "value": 1000, "firmness": "%s"}""".formatted(
                                        i,
                                        i % Scale.ACCOUNTS,
                                        i % SERVICES,
                                        today.plusDays(20 + i * 37L % 680),
                                        i % 3 == 0 ? "contractual" : "customer"),
                        "application/json"));
    }

    /// @return how many nanoseconds the answer took
    long ask(int number) throws IOException, InterruptedException {
        var line = "can-we?what=service-%d&pieces=%d&by=%s"
                .formatted(number % SERVICES, 1 + number % 40, today.plusDays(1 + number * 31L % 700));
        long start = System.nanoTime();
        expect("200", send("GET", "/api/v1/" + line, "", "application/json"));
        return System.nanoTime() - start;
    }

    /// @return how many reservations a second were answered
    double reserve(int sellers, int number) throws IOException, InterruptedException {
        long start = System.nanoTime();
        together(
                sellers,
                number,
                i -> send(
                        "POST",
                        "/api/v1/can-we/reservations",
                        "{\"what\": \"service-%d\", \"by\": \"%s\"}".formatted(i % SERVICES, today.plusDays(700)),
                        "application/json"));
        return number / ((System.nanoTime() - start) / 1e9);
    }

    @FunctionalInterface
    private interface Deed {
        String act(int number) throws IOException, InterruptedException;
    }

    private static void together(int sellers, int number, Deed deed) throws IOException, InterruptedException {
        var next = new AtomicInteger();
        var wrong = new AtomicReference<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int seller = 0; seller < sellers; seller++)
                threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < number && wrong.get() == null; i = next.getAndIncrement())
                        try {
                            var answer = deed.act(i);
                            if (!answer.equals("201")) wrong.set(answer);
                        } catch (IOException | InterruptedException failed) {
                            wrong.set(failed.toString());
                        }
                });
        }
        if (wrong.get() != null) throw new IOException("Refused: " + wrong.get());
    }

    private static void expect(String status, String answer) throws IOException {
        if (!answer.equals(status)) throw new IOException("Refused: " + answer);
    }

    /// The status, with the text where it is no success.
    private String send(String method, String path, String body, String type) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        return answer.statusCode() < 300
                ? Integer.toString(answer.statusCode())
                : answer.statusCode() + " " + answer.body();
    }
}
