package dev.evenkeel.demo;

import java.time.Duration;
import java.time.LocalDate;

/// How fast the world is told: `HarbourlineBench [accounts] [days] [rate]`.
final class HarbourlineBench {
    private HarbourlineBench() {}

    public static void main(String[] arguments) {
        var config = HarbourlineConfig.upTo(LocalDate.of(2026, 11, 23));
        if (arguments.length > 0) config = config.withAccounts(Integer.parseInt(arguments[0]));
        if (arguments.length > 1) config = config.withDays(Integer.parseInt(arguments[1]));
        if (arguments.length > 2) config = config.withRate(Double.parseDouble(arguments[2]));
        var world = Harbourline.of(config);
        System.out.println("estimated " + world.estimatedEvents());
        for (int run = 0; run < 3; run++) System.out.println(run(world));
    }

    private static String run(Harbourline world) {
        long start = System.nanoTime();
        long events = 0;
        long bytes = 0;
        for (var batches = world.batches(1000); batches.hasNext(); ) {
            for (var event : batches.next()) {
                events++;
                bytes += event.data().length();
            }
        }
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        var memory = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return "%,d events, %.2f s, %,.0f a second, %.0f bytes of data each, %d MB of heap in use"
                .formatted(events, seconds, events / seconds, (double) bytes / events, memory >> 20);
    }
}
