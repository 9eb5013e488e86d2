package dev.evenkeel.bench;

import java.io.IOException;
import java.util.List;

/// The same requests to a plain server that inserts them into PostgreSQL.
final class HttpToPostgres implements Benchmark {
    private static final int ROUNDS = 6;
    private static final int REQUESTS = 2_000;

    @Override
    public List<String> names() {
        return List.of("intake.http-postgresql");
    }

    @Override
    public List<Row> run(Ground ground) throws IOException, InterruptedException {
        double theirs = 0;
        int port = Ground.freePort();
        var data = ground.folder().resolve("plain").toString();
        try (var child = ground.child("bench", "--plain-server", data, "--port", Integer.toString(port))) {
            child.answer();
            for (int round = 0; round < ROUNDS; round++) {
                var load = Load.of(port, ground.scale().requests(REQUESTS), round);
                double before = child.cpu();
                load.asFastAsAnswered();
                double rate = load.events() / (child.cpu() - before);
                Ground.say("  %s: %,.0f events/core-s", round == 0 ? "warm-up" : "round " + round, rate);
                if (round > 0) theirs = Math.max(theirs, rate);
            }
        }
        double ours = ground.taken().eventsAbsorbed();
        return List.of(Row.moreIsBetter("intake.http-postgresql", ours, "events/core-s", theirs));
    }
}
