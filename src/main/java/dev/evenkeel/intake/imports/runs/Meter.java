package dev.evenkeel.intake.imports.runs;

import dev.evenkeel.intake.Import;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// How fast a run is going, by what it did in the last seconds.
final class Meter {
    private static final Duration WINDOW = Duration.ofSeconds(5);

    private record Point(Instant at, long rows, double share) {}

    private final InstantSource clock;
    private final Deque<Point> points = new ArrayDeque<>();

    Meter(InstantSource clock, long rows, double share) {
        this.clock = clock;
        points.add(new Point(clock.instant(), rows, share));
    }

    synchronized void reached(long rows, double share) {
        var now = clock.instant();
        points.add(new Point(now, rows, share));
        while (points.size() > 2 && points.getFirst().at().isBefore(now.minus(WINDOW))) points.removeFirst();
    }

    synchronized Import on(Import running) {
        var first = points.getFirst();
        var last = points.getLast();
        var seconds = Duration.between(first.at(), last.at()).toMillis() / 1000.0;
        if (seconds <= 0) return running.at(last.rows(), last.share(), 0, null);
        var rate = (last.rows() - first.rows()) / seconds;
        return running.at(
                last.rows(), last.share(), rate, left((last.share() - first.share()) / seconds, last.share()));
    }

    private static @Nullable Duration left(double speed, double share) {
        return speed <= 0 ? null : Duration.ofMillis(Math.round((1 - share) / speed * 1000));
    }
}
