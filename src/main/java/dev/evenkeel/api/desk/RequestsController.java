package dev.evenkeel.api.desk;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.Policies;
import dev.evenkeel.desk.Precedents;
import dev.evenkeel.desk.Request;
import dev.evenkeel.desk.Ruling;
import dev.evenkeel.foundation.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
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

/// `/api/v1/desk/requests`: what deals ask for, and who decided it.
@Tag(name = "Desk")
@RestController
@RequestMapping("/api/v1/desk")
class RequestsController {
    private static final int MOST = 500;
    private static final int PRECEDENTS = 20;

    private final Desk desk;
    private final Policies policies;
    private final Precedents precedents;
    private final Accounts accounts;
    private final Today today;

    RequestsController(Desk desk, Policies policies, Precedents precedents, Accounts accounts, Today today) {
        this.desk = desk;
        this.policies = policies;
        this.precedents = precedents;
        this.accounts = accounts;
        this.today = today;
    }

    /// @param by who decides; the key's own name where it is missing
    /// @param ruling `approve`, `approve_if` or `decline`
    record Decision(
            @Nullable String by,
            @Nullable String step,
            @Nullable String ruling,
            @Nullable String condition,
            @Nullable String comment) {}

    /// @param counted false where it changed nothing, because it was said or settled before
    record Decided(boolean counted, String words, RequestAnswer request) {}

    /// @param step of a delegation
    /// @param to of a delegation: who decides instead
    record Deed(
            @Nullable String by,
            @Nullable String reason,
            @Nullable String step,
            @Nullable String to) {}

    /// What would be asked of whom, and what a yes would mean.
    record Preview(List<StepAnswer> steps, Map<String, String> reasons, CardAnswer card) {}

    record Page(List<RequestAnswer> items) {}

    @Operation(summary = "Requests: waiting, decided, or waiting for somebody")
    @GetMapping("/requests")
    Page requests(
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(name = "waiting_for", required = false) @Nullable String waitingFor,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) throw new Refused("limit", limit + " is out of range", "Write 1 to " + MOST);
        var day = today.or(asOf);
        if (today.isPast(day)) return then(state, waitingFor, day, limit);
        var found = switch (state) {
            case "waiting" -> waitingFor == null ? desk.waiting() : desk.waitingFor(waitingFor);
            case "decided" -> desk.settled(limit);
            default -> throw new Refused("state", "There is no state " + state, "Write waiting or decided");
        };
        return new Page(found.stream().limit(limit).map(this::answer).toList());
    }

    /// As they stood at the end of a day that is over, when nobody was asked who has a seat today.
    private Page then(String state, @Nullable String waitingFor, LocalDate day, int limit) {
        if (waitingFor != null)
            throw new Refused("waiting_for", "Who could decide is known of today only", "Leave it or as_of out");
        boolean waiting = switch (state) {
            case "waiting" -> true;
            case "decided" -> false;
            default -> throw new Refused("state", "There is no state " + state, "Write waiting or decided");
        };
        return new Page(desk.as(day).stream()
                .filter(request -> request.standing().isWaiting() == waiting)
                .limit(limit)
                .map(request -> RequestAnswer.of(request, Map.of()))
                .toList());
    }

    @Operation(summary = "One request with its card, steps and trail, as it stood at the end of a day")
    @GetMapping("/requests/{id}")
    RequestAnswer request(
            @PathVariable long id, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        var request = known(id, day);
        return today.isPast(day) ? RequestAnswer.of(request, Map.of()) : answer(request);
    }

    private Request known(long id, LocalDate day) {
        if (!today.isPast(day)) return known(id);
        return desk.as(id, day)
                .orElseThrow(() -> new NotFound(
                        "request " + id, "It was not made by " + day, "Leave as_of out, or give a later day"));
    }

    /// The most similar first: what was decided, how its deal ended, and what its custom work came to.
    @Operation(summary = "Similar requests of the past, and how they ended")
    @GetMapping("/requests/{id}/precedents")
    List<PrecedentAnswer> precedents(
            @PathVariable long id, @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return precedents.of(known(id, day), PRECEDENTS, day).stream()
                .map(PrecedentAnswer::of)
                .toList();
    }

    /// Keeps nothing.
    @Operation(summary = "What a request would need, and what a yes would mean")
    @PostMapping("/preview")
    Preview preview(@RequestBody AskBody body, Principal who) {
        var round = desk.preview(body.ask(currency(), accounts), by(body.by(), who));
        return new Preview(
                round.steps().stream().map(StepAnswer::planned).toList(),
                round.reasons(),
                CardAnswer.of(round.ask(), round.card()));
    }

    @Operation(summary = "Make a request")
    @PostMapping("/requests")
    @ResponseStatus(HttpStatus.CREATED)
    RequestAnswer submit(@RequestBody AskBody body, Principal who) {
        return answer(desk.submit(body.ask(currency(), accounts), by(body.by(), who), body.reference()));
    }

    /// Steps that were approved and look at nothing that got worse are skipped.
    @Operation(summary = "Ask again")
    @PostMapping("/requests/{id}/rounds")
    RequestAnswer resubmit(@PathVariable long id, @RequestBody AskBody body, Principal who) {
        known(id);
        return answer(desk.resubmit(id, body.ask(currency(), accounts), by(body.by(), who)));
    }

    /// A decision that was made before changes nothing.
    @Operation(summary = "Decide a step")
    @PostMapping("/requests/{id}/decisions")
    Decided decide(@PathVariable long id, @RequestBody Decision body, Principal who) {
        known(id);
        var outcome = desk.decide(
                id,
                Objects.requireNonNullElse(body.step(), ""),
                Ruling.of(Objects.requireNonNullElse(body.ruling(), "")),
                body.condition(),
                body.comment(),
                by(body.by(), who));
        return new Decided(outcome.counted(), outcome.words(), answer(outcome.request()));
    }

    @Operation(summary = "Take back the decision that was the last thing to happen")
    @PostMapping("/requests/{id}/take-back")
    RequestAnswer takeBack(@PathVariable long id, @RequestBody Deed body, Principal who) {
        known(id);
        return answer(desk.takeBack(id, by(body.by(), who)));
    }

    @Operation(summary = "Withdraw a request")
    @PostMapping("/requests/{id}/withdrawal")
    RequestAnswer withdraw(@PathVariable long id, @RequestBody Deed body, Principal who) {
        known(id);
        return answer(desk.withdraw(id, Objects.requireNonNullElse(body.reason(), ""), by(body.by(), who)));
    }

    @Operation(summary = "Let somebody else decide in an approver's place")
    @PostMapping("/requests/{id}/delegations")
    RequestAnswer delegate(@PathVariable long id, @RequestBody Deed body, Principal who) {
        known(id);
        var step = Objects.requireNonNullElse(body.step(), "");
        return answer(desk.delegate(id, step, Objects.requireNonNullElse(body.to(), ""), by(body.by(), who)));
    }

    private Request known(long id) {
        return desk.with(id)
                .orElseThrow(() -> new NotFound(
                        "request " + id, "There is no such request", "List them with GET /api/v1/desk/requests"));
    }

    private RequestAnswer answer(Request request) {
        return RequestAnswer.of(request, desk.deciders(request));
    }

    private String currency() {
        return policies.currency().orElse("USD");
    }

    private static String by(@Nullable String said, Principal who) {
        return said == null || said.isBlank() ? who.getName() : said.strip();
    }
}
