package dev.evenkeel.bench;

import java.io.IOException;
import java.util.List;

/// A definition of ten signals tried on every day of the long history, and its threshold moved; beside it the same
/// measures asked of the event store by SQL, day by day.
final class BacktestSpeed implements Benchmark {
    private static final double WANTED_SECONDS = 2;
    private static final double WANTED_MOVE = 0.1;

    @Override
    public List<String> names() {
        return List.of("backtest.full", "backtest.day-by-day", "backtest.threshold");
    }

    @Override
    public List<Row> run(Ground ground) throws IOException, InterruptedException {
        var data = ground.grown().data().getFileName().toString();
        try (var server = ground.server(data)) {
            server.settle();
            var measured = server.backtest(ground.scale().manyDays());
            Ground.say("  %s", measured.said());
            return List.of(
                    Row.lessIsBetter("backtest.full", measured.full(), "s", WANTED_SECONDS),
                    Row.lessIsBetter("backtest.day-by-day", measured.full(), "s", measured.dayByDay()),
                    Row.lessIsBetter("backtest.threshold", measured.threshold(), "s", WANTED_MOVE));
        }
    }
}
