package dev.evenkeel.api.subjects;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.activity.Grain;
import dev.evenkeel.api.Limit;
import dev.evenkeel.api.Today;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/accounts`: who is ready, and everything about one.
@Tag(name = "Accounts")
@RestController
@RequestMapping(Address.ACCOUNTS)
class AccountsController {
    private final Today today;
    private final Subjects subjects;
    private final Rankings rankings;
    private final Explanations explanations;
    private final Members members;
    private final Accounts accounts;
    private final Deals deals;
    private final MergedSubjects merged;

    AccountsController(
            Today today,
            Subjects subjects,
            Rankings rankings,
            Explanations explanations,
            Members members,
            Accounts accounts,
            Deals deals,
            MergedSubjects merged) {
        this.today = today;
        this.subjects = subjects;
        this.rankings = rankings;
        this.explanations = explanations;
        this.members = members;
        this.accounts = accounts;
        this.deals = deals;
        this.merged = merged;
    }

    @Operation(summary = "Who is ready, the best first, with reasons")
    @GetMapping
    RankingAnswer ranking(
            @RequestParam(required = false) @Nullable String definition,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean ready,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return rankings.answer(
                new RankingQuestion(Grain.ACCOUNT, definition, today.or(asOf), q, ready, Limit.checked(limit), cursor));
    }

    /// @param definition by which to score; all that are about accounts if absent
    @Operation(summary = "Everything about an account on a day: traits, deals, people, scores explained")
    @GetMapping("/{key}")
    AccountAnswer account(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String definition,
            @RequestParam(name = "as_of", required = false) @Nullable LocalDate asOf) {
        var day = today.or(asOf);
        return answer(subjects.account(key, day), definition, day);
    }

    private AccountAnswer answer(Account account, @Nullable String definition, LocalDate day) {
        int id = account.id();
        var timeline = Address.timeline(Address.ACCOUNTS, account.key());
        return new AccountAnswer(
                day,
                account.key(),
                account.name(),
                TraitAnswer.of(accounts.traits(List.of(id), null, day).get(id)),
                deals.of(List.of(id), day).getOrDefault(id, List.of()).stream()
                        .map(DealAnswer::of)
                        .toList(),
                members.of(id, day),
                explanations.of(Grain.ACCOUNT, id, definition, day, timeline),
                merged.of(Grain.ACCOUNT, id, day),
                timeline + "?as_of=" + day);
    }
}
