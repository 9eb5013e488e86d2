package dev.evenkeel.debt.support;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deal;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.debt.CustomWorks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The support load of any day.
public final class Support {
    private static final Set<String> WON = Set.of("won", "closed won");

    private final Tickets tickets;
    private final CustomWorks works;
    private final Accounts accounts;
    private final Deals deals;

    public Support(Tickets tickets, CustomWorks works, Accounts accounts, Deals deals) {
        this.tickets = tickets;
        this.works = works;
        this.accounts = accounts;
        this.deals = deals;
    }

    public SupportLoad on(LocalDate day) {
        var year = tickets.between(day.minusYears(1).withDayOfMonth(1).minusDays(1), day);
        var won = deals.of(null, day);
        return SupportLoad.of(year, works.as(day), end -> paying(end, won.values()), day);
    }

    /// Accounts whose `mrr` is above nothing; where an account has none, those that have won a deal.
    private int paying(LocalDate end, Iterable<List<Deal>> deals) {
        var paying = new HashSet<Integer>();
        var known = new HashSet<Integer>();
        accounts.traits(null, List.of("mrr"), end).forEach((account, traits) -> {
            if (!(traits.get("mrr") != null && traits.get("mrr").value() instanceof Number monthly)) return;
            known.add(account);
            if (monthly.doubleValue() > 0) paying.add(account);
        });
        for (var list : deals)
            for (var deal : list) if (!known.contains(deal.account()) && wonBy(deal, end)) paying.add(deal.account());
        return paying.size();
    }

    private static boolean wonBy(Deal deal, LocalDate end) {
        return deal.stages().stream()
                .anyMatch(stage -> WON.contains(stage.name().toLowerCase(Locale.ROOT))
                        && !LocalDate.ofInstant(stage.at(), ZoneOffset.UTC).isAfter(end));
    }
}
