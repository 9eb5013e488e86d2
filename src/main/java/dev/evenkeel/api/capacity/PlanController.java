package dev.evenkeel.api.capacity;

import dev.evenkeel.api.Limit;
import dev.evenkeel.api.ProblemAnswer;
import dev.evenkeel.api.Today;
import dev.evenkeel.capacity.Firmness;
import dev.evenkeel.capacity.Kind;
import dev.evenkeel.capacity.PlanLine;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.foundation.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/capacity/plan`: the plan as one YAML document, and its lines.
@Tag(name = "Capacity")
@RestController
@RequestMapping("/api/v1/capacity")
class PlanController {
    private static final String YAML = "application/yaml";

    private final Plans plans;
    private final Today today;

    PlanController(Plans plans, Today today) {
        this.plans = plans;
        this.today = today;
    }

    /// @param firmness contractual, customer, forecast or speculative
    record Work(
            @Nullable String label,
            @Nullable String whom,
            @Nullable String firmness,
            @Nullable Map<String, Double> hours,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    record Checked(boolean valid, List<ProblemAnswer> problems) {}

    @Operation(summary = "The plan as YAML")
    @GetMapping(value = "/plan", produces = YAML)
    String text(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return plans.text(today.or(asOf));
    }

    /// A section that is there says all lines of its kind; kinds without a section stay as they are.
    @Operation(summary = "Take a plan from YAML, as a whole or not at all")
    @PutMapping(
            value = "/plan",
            consumes = {YAML, "text/yaml", "text/plain", "application/x-yaml"})
    PlanChangeAnswer apply(@RequestBody String yaml, Principal who) {
        return PlanChangeAnswer.of(plans.apply("capacity.yaml", yaml, who.getName()));
    }

    @Operation(summary = "What is wrong with a plan; changes nothing")
    @PostMapping(
            value = "/plan/check",
            consumes = {YAML, "text/yaml", "text/plain", "application/x-yaml"})
    Checked check(@RequestBody String yaml) {
        var problems = plans.check("capacity.yaml", yaml);
        return new Checked(problems.isEmpty(), ProblemAnswer.of(problems));
    }

    @Operation(summary = "Commit to a piece of work, or change it")
    @PutMapping("/plan/work/{key}")
    PlanChangeAnswer work(@PathVariable String key, @RequestBody Work work, Principal who) {
        if (work.label() == null || work.hours() == null || work.from() == null || work.until() == null)
            throw new Refused("body", "It lacks label, hours, from or until", "Give all of them");
        var line = new PlanLine.Work(
                key,
                work.label(),
                Objects.requireNonNullElse(work.whom(), ""),
                Firmness.of(Objects.requireNonNullElse(work.firmness(), "customer")),
                work.hours(),
                work.from(),
                work.until());
        return PlanChangeAnswer.of(plans.put(line, who.getName()));
    }

    @Operation(summary = "Take a line out of the plan")
    @DeleteMapping("/plan/{section}/{key}")
    PlanChangeAnswer remove(@PathVariable String section, @PathVariable String key, Principal who) {
        return PlanChangeAnswer.of(plans.remove(Kind.of(section), key, who.getName()));
    }

    @Operation(summary = "Who changed what in the plan, newest first")
    @GetMapping("/changes")
    List<PlanChangeAnswer> changes(
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var most = today.isPast(day) ? Integer.MAX_VALUE : Limit.checked(limit);
        return plans.changes(most).stream()
                .filter(change -> change.at().isBefore(Today.after(day)))
                .limit(Limit.checked(limit))
                .map(PlanChangeAnswer::of)
                .toList();
    }

    @Operation(summary = "Take a change of the plan back")
    @PostMapping("/changes/{id}/undo")
    PlanChangeAnswer undo(@PathVariable long id, Principal who) {
        return PlanChangeAnswer.of(plans.undo(id, who.getName()));
    }
}
