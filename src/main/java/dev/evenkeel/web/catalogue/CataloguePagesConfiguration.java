package dev.evenkeel.web.catalogue;

import dev.evenkeel.accounts.Accounts;
import dev.evenkeel.catalogue.Capabilities;
import dev.evenkeel.catalogue.Proofs;
import dev.evenkeel.catalogue.Sheets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CataloguePagesConfiguration {
    @Bean
    CataloguePages cataloguePages(Capabilities capabilities, Proofs proofs, Sheets sheets, Accounts accounts) {
        return new CataloguePages(capabilities, proofs, sheets, accounts);
    }
}
