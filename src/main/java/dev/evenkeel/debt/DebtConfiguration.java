package dev.evenkeel.debt;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.capacity.Interests;
import dev.evenkeel.debt.support.Support;
import dev.evenkeel.debt.support.Tickets;
import dev.evenkeel.foundation.Daily;
import dev.evenkeel.foundation.Database;
import java.time.InstantSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DebtConfiguration {
    @Bean
    CustomWorks customWorks(Database database, InstantSource clock) {
        return new CustomWorks(database.migrate("debt"), clock);
    }

    @Bean
    InterestOnCapacity interestOnCapacity(Interests interests, InstantSource clock) {
        return new InterestOnCapacity(interests, clock);
    }

    @Bean
    DebtNotes debtNotes(Database database, InstantSource clock, InterestOnCapacity interest) {
        return new DebtNotes(database.migrate("debt"), clock, interest);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> interestAtTheStart(
            DebtNotes notes, InterestOnCapacity interest, Daily daily) {
        return ready -> {
            interest.changed(notes, "evenkeel");
            daily.add("Interest on debt", () -> interest.bringUpToDate(notes, "evenkeel"));
        };
    }

    @Bean
    Tickets tickets(Database database, InstantSource clock) {
        return new Tickets(database.migrate("debt"), clock);
    }

    @Bean
    Support support(Tickets tickets, CustomWorks works, Accounts accounts, Deals deals) {
        return new Support(tickets, works, accounts, deals);
    }

    @Bean
    LookBacks lookBacks(CustomWorks works, Accounts accounts, Deals deals) {
        return new LookBacks(works, accounts, deals);
    }
}
