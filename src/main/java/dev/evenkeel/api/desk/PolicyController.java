package dev.evenkeel.api.desk;

import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.ProblemAnswer;
import dev.evenkeel.api.Today;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.desk.RuleUse;
import dev.evenkeel.desk.RuleUses;
import dev.evenkeel.rules.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/desk/policy`: who signs what, in YAML.
@Tag(name = "Desk")
@RestController
@RequestMapping("/api/v1/desk/policy")
class PolicyController {
    private static final String YAML = "application/yaml";

    private final Policies policies;
    private final RuleUses uses;
    private final Today today;

    PolicyController(Policies policies, RuleUses uses, Today today) {
        this.policies = policies;
        this.uses = uses;
        this.today = today;
    }

    record Saved(int version, String by, Instant at) {
        static Saved of(Version version) {
            return new Saved(version.number(), version.by(), version.at());
        }
    }

    record Check(boolean valid, List<ProblemAnswer> problems) {}

    /// @param remove whether it changed nothing in 20 cases, and could go
    record Use(String rule, String when, int cases, int changed, double lagDays, boolean remove) {
        static Use of(RuleUse use) {
            return new Use(use.rule(), use.when(), use.cases(), use.changed(), use.lagDays(), use.remove());
        }
    }

    @Operation(summary = "The desk policy in force on a day")
    @GetMapping(produces = YAML)
    String text(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        if (today.isPast(day))
            return on(day).stream()
                    .findFirst()
                    .map(Version::text)
                    .orElseThrow(() -> new NotFound(
                            "desk policy", "There was none on " + day, "Leave as_of out, or give a later day"));
        return policies.text()
                .orElseThrow(() ->
                        new NotFound("desk policy", "There is none yet", "Save one with PUT /api/v1/desk/policy"));
    }

    @Operation(summary = "Save the desk policy as a new version")
    @PutMapping(consumes = {YAML, "text/yaml", "text/plain", "application/x-yaml"})
    Saved save(@RequestBody String yaml, Principal who) {
        return Saved.of(policies.save(yaml, who.getName()));
    }

    @Operation(summary = "What is wrong with a desk policy; saves nothing")
    @PostMapping(
            value = "/check",
            consumes = {YAML, "text/yaml", "text/plain", "application/x-yaml"})
    Check check(@RequestBody String yaml) {
        var problems = policies.validate("desk.yaml", yaml);
        return new Check(problems.isEmpty(), ProblemAnswer.of(problems));
    }

    @Operation(summary = "All versions of the desk policy, newest first")
    @GetMapping("/versions")
    List<Saved> versions(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return on(today.or(asOf)).stream().map(Saved::of).toList();
    }

    private List<Version> on(LocalDate day) {
        return policies.versions().stream()
                .filter(version -> version.at().isBefore(Today.after(day)))
                .toList();
    }

    @Operation(summary = "What each rule did in its last cases, and whether it could go")
    @GetMapping("/rules")
    List<Use> rules(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return (today.isPast(day) ? uses.all(day) : uses.all())
                .stream().map(Use::of).toList();
    }
}
