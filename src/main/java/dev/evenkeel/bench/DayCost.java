package dev.evenkeel.bench;

import java.io.IOException;
import java.util.List;

/// Whether one more day costs more when there is more history, and how large an event is on disk.
final class DayCost implements Benchmark {
    private static final double WANTED_BYTES = 120;

    @Override
    public List<String> names() {
        return List.of("intake.day-cost", "intake.bytes", "intake.bytes-state");
    }

    @Override
    public List<Row> run(Ground ground) throws IOException, InterruptedException {
        var grown = ground.grown();
        return List.of(
                Row.lessIsBetter("intake.day-cost", grown.longDay(), "CPU s", grown.shortDay()),
                Row.lessIsBetter("intake.bytes", grown.bytesAnEvent(), "bytes/event", WANTED_BYTES),
                Row.lessIsBetter(
                        "intake.bytes-state",
                        (double) grown.stateBytes() / grown.events(),
                        "bytes/event",
                        WANTED_BYTES));
    }
}
