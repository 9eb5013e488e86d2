package dev.evenkeel.desk;

import dev.evenkeel.accounts.Account;
import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deal;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.accounts.Trait;
import dev.evenkeel.foundation.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the company's own deals and accounts say.
final class KnownDealFacts implements DealFacts {
    private static final Set<String> WON = Set.of("won", "closed won");
    private static final int MONTHS_A_YEAR = 12;

    private final Accounts accounts;
    private final Deals deals;

    KnownDealFacts(Accounts accounts, Deals deals) {
        this.accounts = accounts;
        this.deals = deals;
    }

    /// Twelve times the account's `mrr` where it has one; the sum of the deals it has won otherwise.
    @Override
    public Map<String, Money> revenue(String currency, LocalDate asOf) {
        var mrr = accounts.traits(null, List.of("mrr"), asOf);
        var byId = new HashMap<Integer, Money>();
        mrr.forEach((id, traits) -> {
            var monthly = amount(traits.get("mrr"), currency);
            if (monthly != null) byId.put(id, monthly.times(MONTHS_A_YEAR));
        });
        deals.of(null, asOf).forEach((id, list) -> {
            if (!byId.containsKey(id)) byId.put(id, won(list, currency));
        });
        var revenue = new HashMap<String, Money>();
        for (var account : accounts.named(byId.keySet()))
            revenue.put(account.key(), byId.getOrDefault(account.id(), Money.zero(currency)));
        revenue.values().removeIf(money -> money.minor() <= 0);
        return revenue;
    }

    private static Money won(List<Deal> deals, String currency) {
        var sum = Money.zero(currency);
        for (var deal : deals) {
            if (!WON.contains(deal.stage())) continue;
            var other = deal.field("currency");
            var amount = other == null || currency.equals(other)
                    ? amount(deal.fields().get("amount"), currency)
                    : null;
            if (amount != null) sum = sum.plus(amount);
        }
        return sum;
    }

    private static @Nullable Money amount(@Nullable Trait trait, String currency) {
        return trait != null && trait.value() instanceof Number number
                ? Money.of(new BigDecimal(number.toString()), currency)
                : null;
    }

    @Override
    public String segment(String account, String trait) {
        return accounts.withKey(account)
                .map(Account::id)
                .map(id -> accounts.traits(List.of(id), List.of(trait), null)
                        .getOrDefault(id, Map.of())
                        .get(trait))
                .map(Trait::value)
                .map(Object::toString)
                .orElse("");
    }

    @Override
    public String name(String account) {
        return accounts.withKey(account).map(Account::name).orElse(account);
    }

    @Override
    public Optional<DealStanding> deal(String account, String deal) {
        return standing(account, deal, null);
    }

    @Override
    public Optional<DealStanding> deal(String account, String deal, LocalDate asOf) {
        return standing(account, deal, asOf);
    }

    private Optional<DealStanding> standing(String account, String deal, @Nullable LocalDate asOf) {
        return accounts.withKey(account)
                .map(Account::id)
                .flatMap(id -> deals.of(List.of(id), asOf).getOrDefault(id, List.of()).stream()
                        .filter(one -> one.key().equals(deal))
                        .findFirst()
                        .map(one -> new DealStanding(
                                one.stage(), one.isOpen() ? null : Boolean.valueOf(WON.contains(one.stage())))));
    }
}
