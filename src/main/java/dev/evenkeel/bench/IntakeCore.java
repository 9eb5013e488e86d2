package dev.evenkeel.bench;

import java.io.IOException;
import java.util.List;

/// What a core of the whole server takes in, and how long a request takes at half of that.
final class IntakeCore implements Benchmark {
    private static final double WANTED = 100_000;
    private static final double WANTED_MILLIS = 250;

    @Override
    public List<String> names() {
        return List.of("intake.core", "intake.core-acknowledged", "intake.p99");
    }

    @Override
    public List<Row> run(Ground ground) throws IOException, InterruptedException {
        var taken = ground.taken();
        return List.of(
                Row.moreIsBetter("intake.core", taken.eventsAbsorbed(), "events/core-s", WANTED),
                Row.moreIsBetter("intake.core-acknowledged", taken.eventsAnswered(), "events/core-s", WANTED),
                Row.lessIsBetter("intake.p99", taken.halfLoad().millis(0.99), "ms", WANTED_MILLIS));
    }
}
