package dev.evenkeel.catalogue;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.activity.Activity;
import dev.evenkeel.foundation.Database;
import dev.evenkeel.rules.Documents;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    Capabilities capabilities(Documents documents, InstantSource clock, ObjectProvider<KeptRecord> record) {
        return new Capabilities(
                documents,
                clock,
                day -> record.getIfAvailable(() -> KeptRecord.UNKNOWN).on(day));
    }

    @Bean
    Mappings mappings(Documents documents) {
        return new Mappings(documents);
    }

    @Bean
    CapabilityImports capabilityImports(Capabilities capabilities, Database database, InstantSource clock) {
        return new CapabilityImports(capabilities, database.migrate("catalogue"), clock);
    }

    @Bean
    Sheets sheets(Database database, Capabilities capabilities, InstantSource clock) {
        return new Sheets(database.migrate("catalogue"), capabilities, clock);
    }

    @Bean
    Proofs proofs(Activity activity, Accounts accounts, InstantSource clock) {
        return new Proofs(activity, accounts, clock);
    }
}
