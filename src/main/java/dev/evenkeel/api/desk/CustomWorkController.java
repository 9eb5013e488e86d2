package dev.evenkeel.api.desk;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.api.NotFound;
import dev.evenkeel.api.Today;
import dev.evenkeel.debt.CustomWork;
import dev.evenkeel.debt.CustomWorks;
import dev.evenkeel.debt.Fate;
import dev.evenkeel.debt.LookBack;
import dev.evenkeel.debt.LookBacks;
import dev.evenkeel.debt.NewCustomWork;
import dev.evenkeel.foundation.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

/// `/api/v1/custom-work`: the register of what was made for single customers.
@Tag(name = "Custom work")
@RestController
@RequestMapping("/api/v1/custom-work")
class CustomWorkController {
    private static final int A_YEAR = 12;

    private final CustomWorks works;
    private final LookBacks lookBacks;
    private final Accounts accounts;
    private final Today today;

    CustomWorkController(CustomWorks works, LookBacks lookBacks, Accounts accounts, Today today) {
        this.works = works;
        this.lookBacks = lookBacks;
        this.accounts = accounts;
        this.today = today;
    }

    /// @param client key of the account
    /// @param request number of the desk's request that let it through
    /// @param hourCost what an hour costs the company
    record Body(
            @Nullable String item,
            @Nullable String client,
            @Nullable String deal,
            @Nullable Long request,
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable Double buildHours,
            @Nullable Double carryHours,
            @Nullable BigDecimal hourCost,
            @Nullable LocalDate from,
            @Nullable Integer months,
            @Nullable Integer switches) {}

    record Hours(
            @Nullable Double buildHours,
            @Nullable Double carryHours,
            @Nullable LocalDate day) {}

    record Reuse(
            @Nullable String account,
            @Nullable Boolean used,
            @Nullable LocalDate day) {}

    /// @param fate `carried`, `productised` or `retired`
    record FateBody(
            @Nullable String fate,
            @Nullable String reason,
            @Nullable LocalDate day) {}

    /// @param margin price less building and carrying over the contract
    /// @param advice what should become of it
    record Item(
            int id,
            String item,
            String client,
            @Nullable String deal,
            @Nullable Long request,
            LocalDate from,
            int months,
            MoneyAnswer price,
            MoneyAnswer hourCost,
            double buildHours,
            double carryHours,
            int switches,
            MoneyAnswer margin,
            List<String> reusedBy,
            String fate,
            String advice,
            String because) {}

    /// @param won whether the client bought; absent while its deals are open
    /// @param renewed whether it still is a customer after the year; absent before
    record LookedBack(
            int id,
            String item,
            LocalDate until,
            boolean complete,
            @Nullable Boolean won,
            @Nullable Boolean renewed,
            int others,
            MoneyAnswer netValue) {}

    @Operation(summary = "Custom work as it stood on a day")
    @GetMapping
    List<Item> all(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return works.as(day).stream().map(work -> item(work, day)).toList();
    }

    @Operation(summary = "Record custom work")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Item record(@RequestBody Body body, Principal who) {
        var currency = Objects.requireNonNullElse(body.currency(), "USD");
        var work = new NewCustomWork(
                Objects.requireNonNullElse(body.item(), ""),
                body.client() == null || body.client().isBlank()
                        ? ""
                        : accounts.meant("client", body.client()).key(),
                body.deal(),
                body.request(),
                Money.of(Objects.requireNonNullElse(body.price(), BigDecimal.ZERO), currency),
                Objects.requireNonNullElse(body.buildHours(), 0.0),
                Objects.requireNonNullElse(body.carryHours(), 0.0),
                Money.of(Objects.requireNonNullElse(body.hourCost(), BigDecimal.ZERO), currency),
                Objects.requireNonNullElse(body.from(), today.or(null)),
                Objects.requireNonNullElse(body.months(), A_YEAR),
                Objects.requireNonNullElse(body.switches(), 0));
        return item(works.record(work, who.getName()), today.or(null));
    }

    @Operation(summary = "Say anew how many hours it takes")
    @PostMapping("/{id}/hours")
    Item hours(@PathVariable int id, @RequestBody Hours body, Principal who) {
        var before = known(id);
        var changed = works.reckon(
                id,
                Objects.requireNonNullElse(body.buildHours(), before.buildHours()),
                Objects.requireNonNullElse(body.carryHours(), before.carryHours()),
                Objects.requireNonNullElse(body.day(), today.or(null)),
                who.getName());
        return item(changed, today.or(null));
    }

    @Operation(summary = "Say that another account uses it, or no longer does")
    @PostMapping("/{id}/reuse")
    Item reuse(@PathVariable int id, @RequestBody Reuse body, Principal who) {
        known(id);
        var account = accounts.meant("account", Objects.requireNonNullElse(body.account(), ""))
                .key();
        boolean used = !Boolean.FALSE.equals(body.used());
        var day = Objects.requireNonNullElse(body.day(), today.or(null));
        return item(works.reuse(id, account, used, day, who.getName()), today.or(null));
    }

    @Operation(summary = "Decide what becomes of it")
    @PostMapping("/{id}/fate")
    Item fate(@PathVariable int id, @RequestBody FateBody body, Principal who) {
        known(id);
        var fate = Fate.of(Objects.requireNonNullElse(body.fate(), ""));
        var day = Objects.requireNonNullElse(body.day(), today.or(null));
        var reason = Objects.requireNonNullElse(body.reason(), "");
        return item(works.decide(id, fate, reason, day, who.getName()), today.or(null));
    }

    @Operation(summary = "What it came to after a year, or so far")
    @GetMapping("/look-back")
    List<LookedBack> lookBack(@RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        return lookBacks.as(today.or(asOf)).stream()
                .map(CustomWorkController::lookedBack)
                .toList();
    }

    private CustomWork known(int id) {
        return works.with(id)
                .orElseThrow(() -> new NotFound(
                        "custom work " + id, "There is none of this number", "List it with GET /api/v1/custom-work"));
    }

    private static LookedBack lookedBack(LookBack one) {
        return new LookedBack(
                one.work().id(),
                one.work().item(),
                one.until(),
                one.complete(),
                one.won(),
                one.renewed(),
                one.others(),
                MoneyAnswer.of(one.netValue()));
    }

    private static Item item(CustomWork work, LocalDate day) {
        var advice = work.advice(day);
        return new Item(
                work.id(),
                work.item(),
                work.client(),
                work.deal(),
                work.request(),
                work.from(),
                work.months(),
                MoneyAnswer.of(work.price()),
                MoneyAnswer.of(work.hourCost()),
                work.buildHours(),
                work.carryHours(),
                work.switches(),
                MoneyAnswer.of(work.margin()),
                work.reusedBy(),
                work.fate().name().toLowerCase(Locale.ROOT),
                advice.fate().name().toLowerCase(Locale.ROOT),
                advice.why());
    }
}
