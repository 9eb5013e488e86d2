package dev.evenkeel.desk;

import dev.evenkeel.debt.DebtNotes;
import dev.evenkeel.desk.policy.Policy;
import dev.evenkeel.foundation.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Works out what a yes would mean.
final class Cards {
    private static final double MONTHS_A_YEAR = 12;

    private final DealFacts facts;
    private final DebtNotes debt;

    Cards(DealFacts facts, DebtNotes debt) {
        this.facts = facts;
        this.debt = debt;
    }

    /// @param pushed what it pushes aside
    /// @param similar requests for the like by anybody, without this one
    Card of(Ask ask, Displacement.Pushed pushed, Policy policy, List<Request> similar, LocalDate day) {
        var build = policy.hourCost().times(ask.totalHours());
        var carryAMonth = policy.hourCost().times(ask.carryHours());
        var carry = policy.hourCost().times(ask.carryHours() * ask.carryMonths());
        var contribution = ask.amount()
                .times(ask.carryMonths() / MONTHS_A_YEAR)
                .minus(build)
                .minus(carry);
        double scarce = scarceHours(ask, pushed.bindingSkill());
        var revenue = facts.revenue(policy.currency(), day);
        var demand = otherDemand(ask, similar);
        return new Card(
                pushed,
                breadth(ask, policy, similar),
                build,
                carryAMonth,
                carry,
                contribution,
                scarce,
                scarce > 0 ? contribution.by(scarce) : null,
                ask.totalDebtHours(),
                ask.interestHours(),
                debt.interestBySkill(day),
                concentration(revenue),
                concentration(with(revenue, ask)),
                demand,
                demand.times(policy.winUplift())
                        .minus(carry)
                        .minus(policy.hourCost().times(pushed.hours())),
                0);
    }

    private static double scarceHours(Ask ask, @Nullable String skill) {
        return skill == null ? ask.totalHours() : ask.hours().getOrDefault(skill, ask.totalHours());
    }

    private Breadth breadth(Ask ask, Policy policy, List<Request> similar) {
        var segments = new Segments(facts, policy.segment());
        var asked = new ArrayList<Breadth.Asked>();
        asked.add(new Breadth.Asked(ask.account(), segments.of(ask)));
        for (var request : similar) asked.add(new Breadth.Asked(request.ask().account(), segments.of(request.ask())));
        return Breadth.of(asked);
    }

    private static Concentration concentration(Map<String, Money> revenue) {
        return Concentration.of(revenue.values().stream().map(Money::minor).toList());
    }

    private static Map<String, Money> with(Map<String, Money> revenue, Ask ask) {
        var after = new HashMap<>(revenue);
        after.merge(ask.account(), ask.amount(), Money::plus);
        return after;
    }

    /// The largest deal of each other account that asks for the like and has not decided yet.
    private Money otherDemand(Ask ask, List<Request> similar) {
        var largest = new HashMap<String, Money>();
        for (var request : similar) {
            var other = request.ask();
            if (other.account().equals(ask.account()) || request.state() == State.WITHDRAWN) continue;
            if (!other.amount().currency().equals(ask.amount().currency()) || isDecided(other)) continue;
            largest.merge(other.account(), other.amount(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
        return largest.values().stream().reduce(Money.zero(ask.amount().currency()), Money::plus);
    }

    private boolean isDecided(Ask ask) {
        var deal = ask.deal();
        return deal != null
                && facts.deal(ask.account(), deal)
                        .map(standing -> standing.won() != null)
                        .orElse(false);
    }
}
