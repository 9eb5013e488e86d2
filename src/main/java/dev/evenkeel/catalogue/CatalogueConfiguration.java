package dev.evenkeel.catalogue;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.rules.Documents;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    Capabilities capabilities(Documents documents, InstantSource clock) {
        return new Capabilities(documents, clock);
    }

    @Bean
    Proofs proofs(Activity activity, Accounts accounts, InstantSource clock) {
        return new Proofs(activity, accounts, clock);
    }
}
