package dev.evenkeel.accounts;

import dev.evenkeel.foundation.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {
    @Bean
    Identities identities(Database database) {
        return new Identities(database.migrate("accounts"));
    }

    @Bean
    Accounts accounts(Database database, Identities identities) {
        return new Accounts(database, identities);
    }

    @Bean
    People people(Database database, Identities identities) {
        return new People(database, identities);
    }

    @Bean
    Deals deals(Database database, Identities identities) {
        return new Deals(database, identities);
    }

    @Bean
    Merges merges(Database database, Identities identities) {
        return new Merges(database, identities);
    }
}
