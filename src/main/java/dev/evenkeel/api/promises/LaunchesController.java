package dev.evenkeel.api.promises;

import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.promises.LaunchWatch;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.promises.launches.Launches;
import dev.evenkeel.promises.launches.Readiness;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/launches`: what has to be ready before something new can be sold. Launches are documents of kind `launch`.
@Tag(name = "Launches")
@RestController
@RequestMapping("/api/v1/launches")
class LaunchesController {
    private final Launches launches;
    private final LaunchWatch watch;
    private final Today today;

    LaunchesController(Launches launches, LaunchWatch watch, Today today) {
        this.launches = launches;
        this.watch = watch;
        this.today = today;
    }

    record Task(
            String task,
            String area,
            @Nullable String owner,
            LocalDate by,
            double weight,
            boolean done,
            boolean late,
            @Nullable String saidBy,
            @Nullable Instant saidAt) {}

    /// @param ready share of what has to be ready, by weight
    /// @param expected the share that had to be ready by the day
    /// @param state `ready`, `on track`, `at risk` or `slipped`
    /// @param promises numbers of the open promises that wait for it
    record LaunchAnswer(
            String name,
            String title,
            String capability,
            LocalDate on,
            @Nullable String owner,
            double ready,
            double expected,
            String state,
            List<String> warnings,
            List<Task> checklist,
            List<Long> promises) {}

    /// @param by who says so; the key's own name where it is missing
    record Said(
            @Nullable String task,
            @Nullable Boolean done,
            @Nullable String by) {}

    @Operation(summary = "Launches and how ready they are, the next one first")
    @GetMapping
    List<LaunchAnswer> all(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return launches.on(today.or(asOf)).stream().map(this::answer).toList();
    }

    @Operation(summary = "One launch")
    @GetMapping("/{name}")
    LaunchAnswer one(
            @PathVariable String name, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return answer(known(name, today.or(asOf)));
    }

    @Operation(summary = "Say that a task is done, or is not after all")
    @PostMapping("/{name}/tasks")
    LaunchAnswer say(@PathVariable String name, @RequestBody Said body, Principal who) {
        known(name, today.or(null));
        return answer(launches.tick(
                name,
                Objects.requireNonNullElse(body.task(), ""),
                !Boolean.FALSE.equals(body.done()),
                body.by() == null || body.by().isBlank()
                        ? who.getName()
                        : body.by().strip()));
    }

    private Readiness known(String name, LocalDate day) {
        return launches.on(day, name)
                .orElseThrow(() -> new NotFound(
                        "launch " + name, "There is no such launch", "List them with GET /api/v1/launches"));
    }

    private LaunchAnswer answer(Readiness found) {
        var launch = found.launch();
        return new LaunchAnswer(
                launch.key(),
                launch.title(),
                launch.capability(),
                launch.on(),
                launch.owner(),
                found.share(),
                found.expectedShare(),
                found.state().word(),
                found.warnings(),
                launch.items().stream()
                        .map(item -> {
                            var tick = found.done().get(item.task());
                            return new Task(
                                    item.task(),
                                    item.area(),
                                    item.owner(),
                                    item.by(),
                                    item.weight(),
                                    found.isDone(item),
                                    found.isLate(item),
                                    tick == null ? null : tick.by(),
                                    tick == null ? null : tick.at());
                        })
                        .toList(),
                watch.waiting(found).stream().map(Promise::id).toList());
    }
}
