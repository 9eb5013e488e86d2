package dev.evenkeel.bench;

import java.io.IOException;

/// What taking events in over HTTP costs, in CPU seconds of the server with its PostgreSQL.
///
/// @param events how many
/// @param answered CPU spent until the last answer
/// @param absorbed CPU spent until every event was in the event store and its rollups
/// @param halfLoad what single requests took at half of what a core can take in
record Taken(int events, double answered, double absorbed, Load.Latencies halfLoad) {
    private static final Load.Latencies NONE = new Load.Latencies(new long[0], 0);
    private static final int ROUNDS_TO_WARM_UP = 12;
    private static final int ROUNDS = 8;
    private static final int REQUESTS = 3_000;

    static Taken on(Ground ground) throws IOException, InterruptedException {
        try (var server = ground.server("intake")) {
            for (int round = 0; round < ROUNDS_TO_WARM_UP; round++) round(ground, server, round);
            Ground.say("  warm from here on");
            var all = new Taken(0, 0, 0, NONE);
            for (int round = 0; round < ROUNDS; round++)
                all = all.and(round(ground, server, ROUNDS_TO_WARM_UP + round));
            var load = Load.of(server.port(), ground.scale().requests(4 * REQUESTS), 99);
            return new Taken(all.events, all.answered, all.absorbed, load.at(all.eventsAbsorbed() / 2));
        }
    }

    private Taken and(Taken next) {
        return new Taken(events + next.events, answered + next.answered, absorbed + next.absorbed, NONE);
    }

    private static Taken round(Ground ground, MeasuredServer server, int number)
            throws IOException, InterruptedException {
        var load = Load.of(server.port(), ground.scale().requests(REQUESTS), number);
        double before = server.cpu();
        var latencies = load.asFastAsAnswered();
        double answered = server.cpu() - before;
        server.settle();
        var taken = new Taken(load.events(), answered, server.cpu() - before, NONE);
        Ground.say(
                "  %,.0f events/s answered, %.2f CPU s until then, %.2f until absorbed: %,.0f events/core-s",
                load.events() / latencies.seconds(), answered, taken.absorbed, taken.eventsAbsorbed());
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
