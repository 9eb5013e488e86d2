package dev.evenkeel.api.backtests;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.api.Limit;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.foundation.Refused;
import dev.evenkeel.qualification.Definition;
import dev.evenkeel.qualification.Definitions;
import dev.evenkeel.qualification.backtest.Backtests;
import dev.evenkeel.qualification.backtest.Raised;
import dev.evenkeel.qualification.backtest.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/// `/api/v1/backtests`: what a definition, saved or drafted, would have done.
@Tag(name = "Backtests")
@RestController
@RequestMapping("/api/v1/backtests")
class BacktestsController {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Backtests backtests;
    private final Definitions definitions;
    private final Accounts accounts;
    private final Today today;

    BacktestsController(Backtests backtests, Definitions definitions, Accounts accounts, Today today) {
        this.backtests = backtests;
        this.definitions = definitions;
        this.accounts = accounts;
        this.today = today;
    }

    @Operation(summary = "All backtests, newest first")
    @GetMapping
    List<BacktestAnswer> all(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return backtests.before(Today.after(today.or(asOf))).stream()
                .map(BacktestAnswer::of)
                .toList();
    }

    /// Waits two seconds at most; ask for a longer one again by its number.
    @Operation(summary = "Try a definition, saved or drafted, on the past")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResultAnswer begin(@RequestBody BacktestRequest request, Principal who) {
        var definition = definition(request);
        var text = request.text() != null
                ? request.text()
                : definitions.text(definition.name()).orElse("");
        long id = backtests.begin(definition, text, request.over(backtests.usual(definition)), who.getName());
        backtests.await(id, PATIENCE);
        return answer(id);
    }

    private Definition definition(BacktestRequest request) {
        if (request.text() != null) return definitions.compile("draft.yaml", request.text());
        if (request.definition() == null)
            throw new Refused("definition", "It is missing", "Give the name of a definition, or a text");
        return definitions
                .current(request.definition())
                .orElseThrow(() -> new NotFound(
                        "definition " + request.definition(),
                        "There is no definition of this name",
                        "List them with GET /api/v1/definitions"));
    }

    @Operation(summary = "A backtest with its numbers, curve and warnings")
    @GetMapping("/{id}")
    ResultAnswer answer(@PathVariable long id) {
        var result = backtests.result(id);
        if (result.isPresent()) return ResultAnswer.of(result.get());
        return backtests.find(id).map(BacktestAnswer::of).map(ResultAnswer::of).orElseThrow(() -> absent(id));
    }

    /// Counts again what was kept; asks nothing anew.
    @Operation(summary = "The numbers at other thresholds")
    @GetMapping("/{id}/numbers")
    NumbersAnswer numbers(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Double fit,
            @RequestParam(required = false) @Nullable Double usage) {
        var result = done(id);
        return NumbersAnswer.of(result.at(fit(result, fit), usage(result, usage)));
    }

    @Operation(summary = "Whom it would have raised, by day")
    @GetMapping("/{id}/accounts")
    List<RaisedAnswer> raised(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Double fit,
            @RequestParam(required = false) @Nullable Double usage,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(defaultValue = "0") int offset) {
        var result = done(id);
        var raised = result.at(fit(result, fit), usage(result, usage)).raised();
        int most = Limit.checked(limit);
        return answers(raised.stream().skip(Math.max(0, offset)).limit(most).toList());
    }

    @Operation(summary = "Who enters and who leaves with another backtest over the same past")
    @GetMapping("/{id}/compare/{other}")
    ComparisonAnswer compare(@PathVariable long id, @PathVariable long other) {
        var found = backtests.compare(done(id), done(other));
        return new ComparisonAnswer(
                NumbersAnswer.of(found.firstNumbers()),
                NumbersAnswer.of(found.secondNumbers()),
                found.aWeek(),
                found.caught(),
                NumbersAnswer.Limits.of(found.liftDifference()),
                answers(found.entering()),
                answers(found.leaving()));
    }

    private static double fit(Result result, @Nullable Double asked) {
        return Objects.requireNonNullElse(asked, result.backtest().fit());
    }

    private static double usage(Result result, @Nullable Double asked) {
        return Objects.requireNonNullElse(asked, result.backtest().usage());
    }

    private Result done(long id) {
        return backtests.result(id).orElseThrow(() -> backtests.find(id).isPresent() ? unfinished(id) : absent(id));
    }

    private List<RaisedAnswer> answers(List<Raised> raised) {
        var names = accounts
                .named(raised.stream().map(Raised::account).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        return raised.stream()
                .filter(one -> names.containsKey(one.account()))
                .map(one -> {
                    var account = Objects.requireNonNull(names.get(one.account()));
                    return new RaisedAnswer(
                            account.key(),
                            account.name(),
                            one.day(),
                            one.first(),
                            one.points(),
                            one.owner(),
                            one.converted());
                })
                .toList();
    }

    private static NotFound unfinished(long id) {
        return new NotFound("backtest " + id, "It has no numbers", "See its state with GET /api/v1/backtests/" + id);
    }

    private static NotFound absent(long id) {
        return new NotFound("backtest " + id, "There is none of this number", "List them with GET /api/v1/backtests");
    }
}
