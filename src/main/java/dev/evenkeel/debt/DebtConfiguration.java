package dev.evenkeel.debt;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
import dev.evenkeel.debt.support.Support;
import dev.evenkeel.debt.support.Tickets;
import dev.evenkeel.foundation.Database;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DebtConfiguration {
    @Bean
    CustomWorks customWorks(Database database, InstantSource clock) {
        return new CustomWorks(database.migrate("debt"), clock);
    }

    @Bean
    DebtNotes debtNotes(Database database, InstantSource clock) {
        return new DebtNotes(database.migrate("debt"), clock);
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
