package dev.evenkeel.api.capacity;

import dev.evenkeel.api.Limit;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.capacity.Losses;
import dev.evenkeel.foundation.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/capacity/losses`: who would lose if hours were lost (F33), and moving the dates.
@Tag(name = "Capacity")
@RestController
@RequestMapping("/api/v1/capacity/losses")
class LossesController {
    private final Losses losses;
    private final Today today;

    LossesController(Losses losses, Today today) {
        this.losses = losses;
        this.today = today;
    }

    /// @param weeklyHours that would be missing, by skill
    /// @param from today if absent
    record Loss(
            @Nullable Map<String, Double> weeklyHours,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /// @param accepted the number of the change of the plan that moved the dates; absent where there is none
    record LossAnswer(
            long id,
            Map<String, Double> weeklyHours,
            LocalDate from,
            LocalDate until,
            String by,
            Instant at,
            List<CanPromiseAnswer.Displaced> displaced,
            @Nullable Long accepted) {
        static LossAnswer of(dev.evenkeel.capacity.Loss loss) {
            return new LossAnswer(
                    loss.id(),
                    loss.hoursAWeek(),
                    loss.from(),
                    loss.until(),
                    loss.by(),
                    loss.at(),
                    loss.losers().stream().map(CanPromiseAnswer.Displaced::of).toList(),
                    loss.accepted());
        }
    }

    /// Nothing changes but the record of what was told.
    @Operation(summary = "Who would lose if capacity were lost")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LossAnswer simulate(@RequestBody Loss loss, Principal who) {
        var from = Objects.requireNonNullElse(loss.from(), today.or(null));
        if (loss.weeklyHours() == null || loss.until() == null)
            throw new Refused("body", "It lacks weekly_hours or until", "Send {\"weekly_hours\": {…}, \"until\": …}");
        return LossAnswer.of(losses.simulate(loss.weeklyHours(), from, loss.until(), who.getName()));
    }

    @Operation(summary = "What was simulated, the latest first")
    @GetMapping
    List<LossAnswer> losses(
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return losses.latest(Limit.checked(limit), today.or(asOf)).stream()
                .map(LossAnswer::of)
                .toList();
    }

    @Operation(summary = "One simulation")
    @GetMapping("/{id}")
    LossAnswer one(@PathVariable long id, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return losses.with(id, today.or(asOf))
                .map(LossAnswer::of)
                .orElseThrow(() -> new NotFound(
                        "loss " + id, "There is no such simulation", "List them with GET /api/v1/capacity/losses"));
    }

    /// One change of the plan; undo it with `POST /api/v1/capacity/changes/{id}/undo`.
    @Operation(summary = "Move the dates as it was simulated")
    @PostMapping("/{id}/acceptance")
    PlanChangeAnswer accept(@PathVariable long id, Principal who) {
        one(id, null);
        return PlanChangeAnswer.of(losses.accept(id, who.getName()));
    }
}
