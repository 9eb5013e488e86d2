package dev.evenkeel.web.intake;

import dev.evenkeel.intake.Throughput;
import dev.evenkeel.web.layout.Chart;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Events a second over the last minutes, five seconds a point.
final class Rates {
    private static final int STEP = 5;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private Rates() {}

    static Chart chart(List<Throughput> seconds) {
        var labels = new ArrayList<String>();
        var accepted = new ArrayList<Double>();
        // From the end, so that the last point is whole.
        for (int from = seconds.size() % STEP; from < seconds.size(); from += STEP) {
            var some = seconds.subList(from, from + STEP);
            labels.add(TIME.format(Instant.ofEpochSecond(some.getFirst().second())));
            accepted.add(some.stream().mapToLong(Throughput::accepted).sum() / (double) STEP);
        }
        return new Chart(
                Chart.Kind.AREA,
                "Events accepted a second, the last ten minutes (UTC)",
                "events a second",
                labels,
                List.of(new Chart.Series("Accepted", accepted)));
    }
}
