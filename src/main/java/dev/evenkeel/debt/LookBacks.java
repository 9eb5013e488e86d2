package dev.evenkeel.debt;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deal;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.foundation.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks back at custom work a year after it began (M94): was the deal won, did the client stay, who else uses it, and
/// was it worth it. Asked earlier it tells what is known so far.
public final class LookBacks {
    private static final Set<String> WON = Set.of("won", "closed won");
    private static final Set<String> GONE = Set.of("churned", "cancelled");

    private final CustomWorks works;
    private final Accounts accounts;
    private final Deals deals;

    public LookBacks(CustomWorks works, Accounts accounts, Deals deals) {
        this.works = works;
        this.accounts = accounts;
        this.deals = deals;
    }

    /// Of everything in the register on the day, the latest first.
    public List<LookBack> as(LocalDate day) {
        return works.as(day).stream().map(work -> of(work, day)).toList();
    }

    private LookBack of(CustomWork work, LocalDate day) {
        var anniversary = work.from().plusYears(1);
        boolean complete = !anniversary.isAfter(day);
        var until = complete ? anniversary : day;
        var client = accounts.withKey(work.client()).map(Account::id).orElse(0);
        var then = client == 0
                ? List.<Deal>of()
                : deals.of(List.of(client), until).getOrDefault(client, List.of()).stream()
                        .filter(deal -> work.deal() == null || deal.key().equals(work.deal()) || later(deal, work))
                        .toList();
        var revenue = then.stream()
                .filter(LookBacks::isWon)
                .map(deal -> amount(deal, work.price().currency()))
                .reduce(work.price(), Money::plus);
        var spent = work.buildCost().plus(work.carryCost(work.carriedMonths(until)));
        return new LookBack(
                work,
                until,
                complete,
                won(then),
                complete ? stayed(client, until) : null,
                work.reusedBy().size(),
                revenue,
                spent);
    }

    private static boolean later(Deal deal, CustomWork work) {
        return !deal.stages().isEmpty()
                && !LocalDate.ofInstant(deal.stages().getFirst().at(), ZoneOffset.UTC)
                        .isBefore(work.from());
    }

    private static @Nullable Boolean won(List<Deal> then) {
        if (then.stream().anyMatch(LookBacks::isWon)) return true;
        return then.stream().anyMatch(Deal::isOpen) ? null : false;
    }

    private static boolean isWon(Deal deal) {
        return deal.stages().stream()
                .anyMatch(stage -> WON.contains(stage.name().toLowerCase(java.util.Locale.ROOT)));
    }

    /// Still a customer: bought, did not leave by its deals, and its plan is not the free one.
    private boolean stayed(int client, LocalDate day) {
        if (client == 0) return false;
        var all = deals.of(List.of(client), day).getOrDefault(client, List.of());
        if (all.stream().noneMatch(LookBacks::isWon)) return false;
        if (GONE.contains(all.getFirst().stage())) return false;
        var plan = accounts.traits(List.of(client), List.of("plan"), day)
                .getOrDefault(client, Map.of())
                .get("plan");
        return plan == null || !"free".equals(plan.value());
    }

    private static Money amount(Deal deal, String currency) {
        var same = deal.field("currency") == null || currency.equals(deal.field("currency"));
        return same && deal.field("amount") instanceof Number number
                ? Money.of(new BigDecimal(number.toString()), currency)
                : Money.zero(currency);
    }
}
