package dev.evenkeel.debt;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.accounts.Deals;
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
    LookBacks lookBacks(CustomWorks works, Accounts accounts, Deals deals) {
        return new LookBacks(works, accounts, deals);
    }
}
