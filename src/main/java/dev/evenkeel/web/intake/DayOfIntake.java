package dev.evenkeel.web.intake;

import dev.evenkeel.activity.ReceivedHour;
import dev.evenkeel.web.accounts.AccountPage.Figure;
import dev.evenkeel.web.intake.IntakePage.Source;
import dev.evenkeel.web.layout.Chart;
import dev.evenkeel.web.layout.Say;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// What came in on a day that is over, in figures, by hour and by source.
final class DayOfIntake {
    private static final int HOURS = 24;

    private DayOfIntake() {}

    /// @param open how many refused events waited at the end of the day
    static List<Figure> figures(List<ReceivedHour> received, Map<String, Long> refused, long open) {
        var byHour = byHour(received);
        int busiest = IntStream.range(0, HOURS).reduce(0, (a, b) -> byHour[b] > byHour[a] ? b : a);
        return List.of(
                new Figure("Accepted", Say.number(Arrays.stream(byHour).sum()), "on that day"),
                new Figure(
                        "Busiest hour",
                        Say.number(byHour[busiest]),
                        byHour[busiest] == 0 ? null : "from %02d:00".formatted(busiest)),
                new Figure(
                        "Refused",
                        Say.number(refused.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                        "on that day"),
                new Figure("Waiting", Say.number(open), "refused and open at its end"));
    }

    static Chart chart(List<ReceivedHour> received) {
        return new Chart(
                Chart.Kind.AREA,
                "Events accepted by the hour (UTC)",
                "events",
                IntStream.range(0, HOURS).mapToObj("%02d:00"::formatted).toList(),
                List.of(new Chart.Series(
                        "Accepted", Arrays.stream(byHour(received)).boxed().toList())));
    }

    private static long[] byHour(List<ReceivedHour> received) {
        var events = new long[HOURS];
        for (var hour : received) events[hour.hour()] += hour.events();
        return events;
    }

    static List<Source> sources(
            List<ReceivedHour> received,
            Map<String, Long> refused,
            Map<String, Instant> seen,
            UnaryOperator<String> kind) {
        var accepted = new HashMap<String, Long>();
        for (var hour : received) accepted.merge(hour.source(), hour.events(), Long::sum);
        var names = new TreeSet<>(accepted.keySet());
        names.addAll(refused.keySet());
        return names.stream()
                .map(name -> new Source(
                        name,
                        kind.apply(name),
                        accepted.getOrDefault(name, 0L),
                        0,
                        refused.getOrDefault(name, 0L),
                        seen.get(name)))
                .toList();
    }
}
