package dev.evenkeel.web.sample;

import dev.evenkeel.web.accounts.AccountPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Fills the pages with made-up records. Remove a bean here when the real one stands, and the package with the last.
@Configuration(proxyBeanMethods = false)
class SampleConfiguration {
    @Bean
    AccountPages accountPages() {
        return new SampleAccounts();
    }
}
