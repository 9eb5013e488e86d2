package dev.evenkeel.api.intake;

import dev.evenkeel.activity.Absorber;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.api.Today;
import dev.evenkeel.intake.EventLog;
import dev.evenkeel.intake.IntakeStats;
import dev.evenkeel.intake.RejectionFilter;
import dev.evenkeel.intake.Rejections;
import dev.evenkeel.intake.Throughput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How the intake does, and which names of events it has seen.
@Tag(name = "Intake")
@RestController
class IntakeController {
    private static final int MINUTE = 60;

    private final IntakeStats stats;
    private final EventLog log;
    private final Absorber absorber;
    private final Rejections rejections;
    private final Activity activity;
    private final Today today;
    private final PastIntake past;

    IntakeController(
            IntakeStats stats,
            EventLog log,
            Absorber absorber,
            Rejections rejections,
            Activity activity,
            Today today,
            PastIntake past) {
        this.stats = stats;
        this.log = log;
        this.absorber = absorber;
        this.rejections = rejections;
        this.activity = activity;
        this.today = today;
        this.past = past;
    }

    record Names(LocalDate asOf, List<Name> items) {}

    record Name(String kind, String name, long times, LocalDate lastDay) {}

    @Operation(summary = "How the intake does: rate, sources, lag, backlog; or what it took in on a day")
    @GetMapping("/api/v1/intake")
    IntakeAnswer intake(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return today.isPast(day) ? past.on(day) : live(day);
    }

    private IntakeAnswer live(LocalDate day) {
        var seconds = stats.lastSeconds(MINUTE);
        return new IntakeAnswer(
                day,
                true,
                seconds.stream().mapToLong(Throughput::accepted).average().orElse(0),
                seconds.stream().map(IntakeController::second).toList(),
                stats.sources().stream()
                        .map(source -> new IntakeAnswer.Source(
                                source.source(),
                                source.accepted(),
                                source.duplicates(),
                                source.refused(),
                                source.lastSeen()))
                        .toList(),
                stats.lastCommit().orElse(null),
                log.backlogBytes(),
                absorber.lag().toMillis() / 1000.0,
                absorber.failure(),
                rejections.count(RejectionFilter.OPEN));
    }

    private static IntakeAnswer.Second second(Throughput second) {
        return new IntakeAnswer.Second(
                Instant.ofEpochSecond(second.second()), second.accepted(), second.duplicates(), second.refused());
    }

    @Operation(summary = "Names of events and pages that were seen")
    @GetMapping("/api/v1/events/names")
    Names names(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return new Names(
                day,
                activity.names(day).stream()
                        .map(name -> new Name(
                                name.kind().name().toLowerCase(Locale.ROOT), name.name(), name.times(), name.lastDay()))
                        .toList());
    }
}
