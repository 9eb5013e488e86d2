package dev.evenkeel.bench;

import java.io.IOException;

/// What taking events in over HTTP costs, in CPU seconds of the server with its PostgreSQL.
///
/// @param events how many
/// @param answered CPU spent until the last answer
/// @param absorbed CPU spent until every event was in the event store and its rollups
/// @param halfLoad what single requests took at half of what a core can take in
record Taken(int events, double answered, double absorbed, Load.Latencies halfLoad) {
    private static final int ROUNDS = 4;
    private static final int REQUESTS = 3_000;

    static Taken on(Ground ground) throws IOException, InterruptedException {
        try (var server = ground.server("intake")) {
            var best = round(ground, server, 0);
            for (int round = 1; round < ROUNDS; round++) {
                var next = round(ground, server, round);
                if (round == 1 || next.absorbed < best.absorbed) best = next;
            }
            var load = Load.of(server.port(), ground.scale().requests(4 * REQUESTS), 99);
            return new Taken(best.events, best.answered, best.absorbed, load.at(best.eventsAbsorbed() / 2));
        }
    }

    private static Taken round(Ground ground, MeasuredServer server, int number)
            throws IOException, InterruptedException {
        var load = Load.of(server.port(), ground.scale().requests(REQUESTS), number);
        double before = server.cpu();
        var latencies = load.asFastAsAnswered();
        double answered = server.cpu() - before;
        server.settle();
        var taken = new Taken(load.events(), answered, server.cpu() - before, latencies);
        Ground.say(
                "  %s: %,.0f events/s answered, %.2f CPU s until then, %.2f until absorbed: %,.0f events/core-s",
                number == 0 ? "warm-up" : "round " + number,
                load.events() / latencies.seconds(),
                answered,
                taken.absorbed,
                taken.eventsAbsorbed());
        return taken;
    }

    /// Events a core-second, everything included.
    double eventsAbsorbed() {
        return events / absorbed;
    }

    double eventsAnswered() {
        return events / answered;
    }
}
