package dev.evenkeel.api.promises;

import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.promises.Cause;
import dev.evenkeel.promises.Contradiction;
import dev.evenkeel.promises.Contradictions;
import dev.evenkeel.promises.Promise;
import dev.evenkeel.promises.Promises;
import dev.evenkeel.promises.State;
import dev.evenkeel.promises.Subjects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
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

/// `/api/v1/promises`: the register.
@Tag(name = "Promises")
@RestController
@RequestMapping("/api/v1/promises")
class PromisesController {
    private final Promises promises;
    private final Contradictions contradictions;
    private final Subjects subjects;
    private final Today today;

    PromisesController(Promises promises, Contradictions contradictions, Subjects subjects, Today today) {
        this.promises = promises;
        this.contradictions = contradictions;
        this.subjects = subjects;
        this.today = today;
    }

    /// @param what moved, kept, broken, withdrawn, reopened or agreed
    /// @param day the new date of a move; the day of delivery, today if absent
    /// @param inFull of kept: whether all was delivered, yes if absent
    /// @param cause timing, communication, capacity, scope or estimate
    /// @param by who says so; the key's own name if absent
    record StepBody(
            @Nullable String what,
            @Nullable LocalDate day,
            @Nullable Boolean inFull,
            @Nullable String cause,
            @Nullable String note,
            @Nullable Boolean problemAgreed,
            @Nullable Boolean scopeAgreed,
            @Nullable String by) {}

    record Items(LocalDate day, int total, List<PromiseAnswer> items) {}

    /// @param state open, kept, broken or withdrawn; all if absent
    @Operation(summary = "The promises as they stood on a day")
    @GetMapping
    Items all(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String seller,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(defaultValue = "false") boolean contradictory,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var wanted = state(state);
        var known = promises.all(day);
        var against = contradictions.among(known, day);
        var found = known.stream()
                .filter(one -> wanted == null || one.state() == wanted)
                .filter(one -> account == null || one.account().equals(account))
                .filter(one -> seller == null || one.seller().equals(seller))
                .filter(one -> what == null || one.subject().key().equals(what))
                .filter(one -> !contradictory || isAmong(against, one))
                .map(one -> PromiseAnswer.of(one, day, against))
                .toList();
        return new Items(day, found.size(), found);
    }

    private static boolean isAmong(List<Contradiction> against, Promise promise) {
        return against.stream().anyMatch(one -> one.promise().id() == promise.id());
    }

    private static @Nullable State state(@Nullable String word) {
        if (word == null) return null;
        for (var state : State.values()) if (state.word().equals(word)) return state;
        throw new Refused("state", "There is no state " + word, "Write open, kept, broken or withdrawn");
    }

    @Operation(summary = "One promise with its history")
    @GetMapping("/{id:\\d+}")
    PromiseAnswer one(@PathVariable long id, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return answer(promises.with(id, day).orElseThrow(() -> absent(id)), day);
    }

    /// Hours of a service are reserved with it; those of `reservation` become firm.
    @Operation(summary = "Write a promise down")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PromiseAnswer make(@RequestBody PromiseBody body, Principal who) {
        var day = today.or(null);
        var subject = subjects.meant(Objects.requireNonNullElse(body.what(), ""), day);
        return answer(promises.make(body.promise(subject), who.getName()), day);
    }

    @Operation(summary = "Say what became of a promise")
    @PostMapping("/{id:\\d+}/steps")
    PromiseAnswer step(@PathVariable long id, @RequestBody StepBody body, Principal who) {
        if (promises.with(id).isEmpty()) throw absent(id);
        var by = body.by() == null || body.by().isBlank()
                ? who.getName()
                : body.by().strip();
        return answer(step(id, body, by), today.or(null));
    }

    private Promise step(long id, StepBody body, String by) {
        var note = Objects.requireNonNullElse(body.note(), "");
        var cause = body.cause() == null ? null : Cause.of(body.cause());
        return switch (Objects.requireNonNullElse(body.what(), "")) {
            case "moved" -> promises.move(id, day(body), cause, note, by);
            case "kept" ->
                promises.keep(
                        id,
                        Objects.requireNonNullElse(body.day(), today.or(null)),
                        !Boolean.FALSE.equals(body.inFull()),
                        cause,
                        note,
                        by);
            case "broken" -> promises.giveUp(id, Cause.of(Objects.requireNonNullElse(body.cause(), "")), note, by);
            case "withdrawn" -> promises.withdraw(id, cause, note, by);
            case "reopened" -> promises.reopen(id, by);
            case "agreed" ->
                promises.agree(
                        id, Boolean.TRUE.equals(body.problemAgreed()), Boolean.TRUE.equals(body.scopeAgreed()), by);
            default ->
                throw new Refused(
                        "what",
                        "There is no step " + Objects.requireNonNullElse(body.what(), "named"),
                        "Write moved, kept, broken, withdrawn, reopened or agreed");
        };
    }

    private static LocalDate day(StepBody body) {
        if (body.day() != null) return body.day();
        throw new Refused("day", "The new date is missing", "Give a day such as 2027-03-01");
    }

    private PromiseAnswer answer(Promise promise, LocalDate day) {
        return PromiseAnswer.of(promise, day, contradictions.among(promises.to(promise.account(), day), day));
    }

    private static NotFound absent(long id) {
        return new NotFound("promise " + id, "There is no such promise", "List them with GET /api/v1/promises");
    }
}
