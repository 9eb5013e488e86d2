package dev.evenkeel.desk;

import dev.evenkeel.debt.support.Tickets;
import java.time.LocalDate;
import java.util.Optional;

/// Works out the ceiling of a request's cost from the policy and the support the account takes.
public final class CostCeilings {
    private static final int DAYS = 90;
    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final double MONTHS_A_YEAR = 12;

    private final Policies policies;
    private final Tickets tickets;

    CostCeilings(Policies policies, Tickets tickets) {
        this.policies = policies;
        this.tickets = tickets;
    }

    /// Empty where the policy says neither `gross_margin` nor `payback_months`, or reckons in another currency.
    public Optional<CostCeiling> of(Ask ask, LocalDate day) {
        return policies.current()
                .filter(policy -> policy.currency().equals(ask.amount().currency()))
                .flatMap(policy -> {
                    var margin = policy.grossMargin();
                    var payback = policy.paybackMonths();
                    if (margin == null || payback == null) return Optional.empty();
                    double support = support(ask.account(), day);
                    return Optional.of(new CostCeiling(
                            ask.amount(),
                            margin,
                            payback,
                            policy.hourCost().times(ask.totalHours()),
                            support,
                            policy.hourCost().times((support + ask.carryHours()) * MONTHS_A_YEAR)));
                });
    }

    private double support(String account, LocalDate day) {
        double hours = 0;
        for (var ticket : tickets.between(day.minusDays(DAYS), day))
            if (ticket.account().equals(account)) hours += ticket.hours();
        return hours * DAYS_A_MONTH / DAYS;
    }
}
