package dev.evenkeel.api.intake;

import dev.evenkeel.activity.Activity;
import dev.evenkeel.activity.ReceivedHour;
import dev.evenkeel.api.Today;
import dev.evenkeel.intake.RejectionFilter;
import dev.evenkeel.intake.Rejections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the intake took in on a day that is over, from the events and refusals themselves.
@Component
final class PastIntake {
    private static final double SECONDS = 86_400;

    private final Activity activity;
    private final Rejections rejections;

    PastIntake(Activity activity, Rejections rejections) {
        this.activity = activity;
        this.rejections = rejections;
    }

    IntakeAnswer on(LocalDate day) {
        var end = Today.after(day);
        var received = activity.received(day);
        var accepted = received.stream().mapToLong(ReceivedHour::events).sum();
        return new IntakeAnswer(
                day,
                false,
                accepted / SECONDS,
                List.of(),
                sources(received, rejections.refused(Today.after(day.minusDays(1)), end)),
                received.stream()
                        .map(ReceivedHour::last)
                        .max(Instant::compareTo)
                        .orElse(null),
                null,
                null,
                null,
                rejections.count(new RejectionFilter(null, null, false, end)));
    }

    private static List<IntakeAnswer.Source> sources(List<ReceivedHour> received, Map<String, Long> refused) {
        var accepted = new HashMap<String, Long>();
        var last = new HashMap<String, Instant>();
        for (var hour : received) {
            accepted.merge(hour.source(), hour.events(), Long::sum);
            last.put(hour.source(), hour.last());
        }
        var names = new TreeSet<>(accepted.keySet());
        names.addAll(refused.keySet());
        return names.stream()
                .map(name ->
                        source(name, accepted.getOrDefault(name, 0L), refused.getOrDefault(name, 0L), last.get(name)))
                .toList();
    }

    private static IntakeAnswer.Source source(String name, long accepted, long refused, @Nullable Instant last) {
        return new IntakeAnswer.Source(name, accepted, null, refused, last);
    }
}
