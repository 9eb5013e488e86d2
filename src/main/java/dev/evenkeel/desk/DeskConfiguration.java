package dev.evenkeel.desk;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.capacity.Capacity;
import dev.evenkeel.capacity.Plans;
import dev.evenkeel.debt.DebtNotes;
import dev.evenkeel.debt.LookBacks;
import dev.evenkeel.debt.support.Tickets;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.rules.Documents;
import java.time.InstantSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
    @Bean
    Policies deskPolicies(Documents documents) {
        return new Policies(documents);
    }

    @Bean
    DealFacts dealFacts(Accounts accounts, Deals deals) {
        return new KnownDealFacts(accounts, deals);
    }

    @Bean
    Trails trails(Database database) {
        return new Trails(database.migrate("desk"));
    }

    @Bean
    Desk desk(
            Database database,
            Trails trails,
            Policies policies,
            DealFacts facts,
            DebtNotes debt,
            Capacity capacity,
            Plans plans,
            InstantSource clock) {
        var displacement = new CapacityDisplacement(capacity, plans);
        var submissions = new Submissions(trails, policies, new Cards(facts, debt), displacement, facts);
        return new Desk(database, submissions, policies, clock);
    }

    @Bean
    Precedents precedents(Trails trails, DealFacts facts, LookBacks lookBacks, Policies policies) {
        return new Precedents(trails, facts, lookBacks::as, policies);
    }

    @Bean
    CostCeilings costCeilings(Policies policies, Tickets tickets) {
        return new CostCeilings(policies, tickets);
    }

    @Bean
    RuleUses ruleUses(Trails trails, Policies policies) {
        return new RuleUses(trails, policies);
    }

    @Bean
    Escalations escalations(Desk desk) {
        return new Escalations(desk);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> startedEscalations(Escalations escalations) {
        return ready -> escalations.start();
    }
}
