package dev.evenkeel.bench;

import dev.evenkeel.activity.Absorber;
import dev.evenkeel.qualification.Definitions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/// Inside a measured server: does what the benchmark asks on standard input and answers when it is done.
final class Probe {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Absorber absorber;
    private final PastDays past;
    private final Definitions definitions;
    private final ScoreWatch scores;
    private final TriedOnThePast tried;
    private final HeapWatch heap = new HeapWatch();

    Probe(Absorber absorber, PastDays past, Definitions definitions, ScoreWatch scores, TriedOnThePast tried) {
        this.absorber = absorber;
        this.past = past;
        this.definitions = definitions;
        this.scores = scores;
        this.tried = tried;
    }

    void start() {
        heap.start();
        Thread.ofPlatform().name("bench-probe").daemon().start(this::listen);
    }

    private void listen() {
        System.out.println("=ready");
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine())
                System.out.println("=" + answer(line.split(" ")));
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private String answer(String[] words) throws IOException {
        switch (words[0]) {
            case "settle" -> {
                if (!absorber.caughtUp(PATIENCE)) throw new IllegalStateException("Events wait: " + absorber.failure());
            }
            case "accounts" -> past.introduceAccounts();
            case "days" -> past.live(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            case "define" -> define();
            case "watch" -> scores.start();
            case "backtest" -> {
                return tried.measure(Integer.parseInt(words[1]));
            }
            case "heap" -> {
                return Long.toString(heap.peak());
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
        return "done";
    }

    private void define() throws IOException {
        for (var name : new String[] {"ready-to-talk", "power-user"}) {
            var file = "/examples/harbourline/definitions/" + name + ".yaml";
            try (var text = Objects.requireNonNull(Probe.class.getResourceAsStream(file), file)) {
                definitions.save(new String(text.readAllBytes(), StandardCharsets.UTF_8), "bench");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
