package dev.evenkeel.api.capacity;

import dev.evenkeel.api.Today;
import dev.evenkeel.capacity.Board;
import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.Confidence;
import dev.evenkeel.foundation.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/capacity`: can we, and what is left.
@Tag(name = "Capacity")
@RestController
@RequestMapping("/api/v1/capacity")
class CapacityController {
    private final Capacity capacity;
    private final Today today;

    CapacityController(Capacity capacity, Today today) {
        this.capacity = capacity;
        this.today = today;
    }

    /// @param by the day until which it has to be there
    /// @param confidence p50, p70, p85 (if absent) or p95
    record Question(
            @Nullable EffortQuestion effort,
            @Nullable LocalDate by,
            @Nullable String confidence) {}

    record ForecastAnswer(String skill, double hours, Map<String, LocalDate> dates) {}

    record LeftAnswer(String service, LocalDate by, LocalDate asOf, long left) {}

    /// The day, dates at four confidences, the skill that decides, what stands in the way and what a yes would push
    /// aside.
    @Operation(summary = "Can we promise this by that day?")
    @PostMapping("/can-promise")
    CanPromiseAnswer canPromise(
            @RequestBody Question question, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        if (question.effort() == null || question.by() == null)
            throw new Refused("body", "It lacks effort or by", "Send {\"effort\": {…}, \"by\": \"2026-03-31\"}");
        return CanPromiseAnswer.of(capacity.canPromise(
                question.effort().effort(capacity, day), question.by(), day, confidence(question.confidence())));
    }

    private static Confidence confidence(@Nullable String word) {
        if (word == null) return Confidence.P85;
        return Arrays.stream(Confidence.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(
                        () -> new Refused("confidence", word + " is not a confidence", "Write p50, p70, p85 or p95"));
    }

    @Operation(summary = "How many pieces of a service are left to sell by a day")
    @GetMapping("/services/{service}/left")
    LeftAnswer left(
            @PathVariable String service,
            @RequestParam LocalDate by,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return new LeftAnswer(service, by, day, capacity.left(service, by, day));
    }

    @Operation(summary = "Every skill, week by week, in hours")
    @GetMapping("/board")
    Board board(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return capacity.board(today.or(asOf));
    }

    @Operation(summary = "What takes hours of a skill in the week that begins on a Monday")
    @GetMapping("/board/{skill}/{monday}")
    List<CanPromiseAnswer.Obstacle> cell(
            @PathVariable String skill,
            @PathVariable LocalDate monday,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return capacity.commitmentsIn(skill, monday, today.or(asOf)).stream()
                .map(one -> new CanPromiseAnswer.Obstacle(CommitmentAnswer.of(one.commitment()), one.hours()))
                .toList();
    }

    /// By past weeks alone (F32); no dates where no past week is known.
    @Operation(summary = "When the committed work of a skill, and so many hours more, will be done")
    @GetMapping("/forecast")
    ForecastAnswer forecast(
            @RequestParam String skill,
            @RequestParam(defaultValue = "0") double hours,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var dates = new TreeMap<String, LocalDate>();
        capacity.forecast(skill, hours, today.or(asOf))
                .ifPresent(all -> all.forEach((one, day) -> dates.put(one.name().toLowerCase(Locale.ROOT), day)));
        return new ForecastAnswer(skill, hours, dates);
    }
}
