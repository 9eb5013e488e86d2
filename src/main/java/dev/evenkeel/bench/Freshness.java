package dev.evenkeel.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// From the 200 of an event that an account's score depends on until the ranking shows it, while 5,000 other events a
/// second come in to a server with the long history.
final class Freshness implements Benchmark {
    private static final double EVENTS_A_SECOND = 5_000;
    private static final double WANTED_MILLIS = 2_000;
    private static final double WANTED_MEGABYTES = 1_500;
    private static final int PROBES_A_SECOND = 10;

    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> shown = new ConcurrentHashMap<>();

    @Override
    public List<String> names() {
        return List.of("intake.freshness", "intake.heap");
    }

    @Override
    public List<Row> run(Ground ground) throws IOException, InterruptedException {
        var data = ground.grown().data().getFileName().toString();
        try (var server = ground.server(data)) {
            server.applyDemoDefinitions();
            server.watch(account -> shown.put(account, System.nanoTime()));
            load(ground, server, 5, -1);
            load(ground, server, ground.scale().seconds(), 0);
            return List.of(
                    Row.lessIsBetter("intake.freshness", percentile(0.99), "ms", WANTED_MILLIS),
                    Row.lessIsBetter("intake.heap", server.peakHeap() / 1e6, "MB", WANTED_MEGABYTES));
        }
    }

    /// @param firstAccount that is probed; none if negative
    private void load(Ground ground, MeasuredServer server, int seconds, int firstAccount)
            throws IOException, InterruptedException {
        int requests = (int) (seconds * EVENTS_A_SECOND / Scale.EVENTS_A_REQUEST);
        var load = Load.of(server.port(), requests, seconds);
        var probes = Thread.ofPlatform().unstarted(() -> probe(server.port(), firstAccount, seconds));
        if (firstAccount >= 0) probes.start();
        var latencies = load.at(EVENTS_A_SECOND);
        probes.join();
        for (int patience = 0; patience < 600 && shown.size() < answered.size(); patience++)
            LockSupport.parkNanos(100_000_000);
        Ground.say(
                "  %,.0f events/s; request p99 %.1f ms; %d of %d probes shown, p50 %.0f ms, p99 %.0f ms",
                load.events() / latencies.seconds(),
                latencies.millis(0.99),
                shown.size(),
                answered.size(),
                percentile(0.5),
                percentile(0.99));
    }

    private void probe(int port, int first, int seconds) {
        var traffic = new Traffic(first);
        try (var http = new Connection(port)) {
            for (int account = first; account < first + seconds * PROBES_A_SECOND; account++) {
                http.send(Bodies.probe(traffic, account));
                answered.put("account-" + account, System.nanoTime());
                LockSupport.parkNanos(1_000_000_000L / PROBES_A_SECOND);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// In milliseconds; one that was never shown counts as forever.
    private double percentile(double share) {
        var millis = answered.entrySet().stream()
                .mapToDouble(probe -> shown.containsKey(probe.getKey())
                        ? Math.max(0, (shown.get(probe.getKey()) - probe.getValue()) / 1e6)
                        : Double.MAX_VALUE)
                .toArray();
        Arrays.sort(millis);
        return millis.length == 0 ? 0 : millis[(int) Math.min(millis.length - 1L, (long) (millis.length * share))];
    }
}
