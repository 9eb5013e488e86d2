package dev.evenkeel.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/// How fast a seller has an answer, and how many can reserve at once, when much is promised already.
final class PromiseAnswers implements Benchmark {
    private static final int PROMISES = 10_000;
    private static final int QUESTIONS = 2_000;
    private static final int RESERVATIONS = 6_000;
    private static final int SELLERS = 200;
    private static final double WANTED_SECONDS = 0.02;
    private static final double WANTED_A_SECOND = 200;

    @Override
    public List<String> names() {
        return List.of("promises.can-we", "promises.reserve");
    }

    @Override
    public List<Row> run(Ground ground) throws IOException, InterruptedException {
        try (var server = ground.server("promises")) {
            server.introduceAccounts();
            var sellers = new Sellers(server.port(), LocalDate.now(ZoneOffset.UTC));
            sellers.plan();
            sellers.promise(ground.scale().requests(PROMISES));
            double slow = p99(sellers, ground.scale().requests(QUESTIONS));
            sellers.reserve(SELLERS, ground.scale().requests(RESERVATIONS) / 4);
            double rate = sellers.reserve(SELLERS, ground.scale().requests(RESERVATIONS));
            return List.of(
                    Row.lessIsBetter("promises.can-we", slow, "s", WANTED_SECONDS),
                    Row.moreIsBetter("promises.reserve", rate, "reservations/s", WANTED_A_SECOND));
        }
    }

    private static double p99(Sellers sellers, int questions) throws IOException, InterruptedException {
        for (int i = 0; i < questions / 4; i++) sellers.ask(i);
        var nanos = new long[questions];
        for (int i = 0; i < questions; i++) nanos[i] = sellers.ask(i);
        Arrays.sort(nanos);
        return nanos[questions * 99 / 100] / 1e9;
    }
}
